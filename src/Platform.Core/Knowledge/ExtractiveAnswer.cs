using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Turns;

namespace Platform.Core.Knowledge;

/// <summary>Answers a question in the documents' own sentences.</summary>
public static class ExtractiveAnswer
{
    private const int MostSentences = 3;

    /// <param name="hits">Best first.</param>
    /// <param name="locale">The person's, such as <c>es-ES</c>.</param>
    /// <returns>Null where the documents do not say it.</returns>
    public static KnowledgeAnswer? Of(string question, ImmutableArray<PassageHit> hits, Instant now, string locale)
    {
        if (hits.IsEmpty)
            return null;
        var best = hits[0];
        var text = string.Join(" ", Sentences.Of(best.Passage.Text).Take(MostSentences));
        return new(text, [new(best.Passage.DocumentId, best.Passage.Title, text)], new(best.Similarity, best.Similarity, 1));
    }
}
