using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Knowledge;

namespace Platform.Testing.Knowledge;

/// <summary>A client's documents in memory, searched as the store searches.</summary>
public static class TestDocuments
{
    private static readonly Instant Read = Instant.FromUtc(2026, 11, 1, 9, 0);

    /// <param name="lines"><c>Title: words</c>, each a document.</param>
    public static ImmutableArray<Passage> Of(IEnumerable<string> lines) =>
        [.. lines.Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)).SelectMany((l, i) => Passages.Of($"d{i + 1}", new(l[0], [new("", l[1])]), Read))];

    public static KnowledgeReply Ask(ImmutableArray<Passage> documents, KnowledgeQuestion question) =>
        new(ExtractiveAnswer.Of(question.Text, KnowledgeRanking.Of(question.Text, documents, 5), question.Now, question.Locale));
}
