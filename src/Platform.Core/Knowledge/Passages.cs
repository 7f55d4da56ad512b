using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>
/// Cuts a document into passages of some <see cref="Words"/> words. Passages keep to their section, begin and end with sentences,
/// and prefer the ends of paragraphs; a question with its answer stays whole, under the question as its heading.
/// </summary>
public static class Passages
{
    /// <summary>What a passage is meant to have.</summary>
    public const int Words = 120;

    /// <summary>What one document may have: more are refused by the store.</summary>
    public const int Most = 2000;

    /// <summary>An answer below its question may have so many before it is cut.</summary>
    private const int FaqWords = 400;

    /// <summary>Characters of a passage, whatever its words are.</summary>
    private const int Longest = 4000;

    private const int LongestHeading = 300;

    /// <returns>In the document's order, all of them; empty where the document says nothing.</returns>
    public static ImmutableArray<Passage> Of(string documentId, DocumentText text, Instant updatedAt, CancellationToken cancellation = default)
    {
        var title = CleanText.AtMost(CleanText.Of(text.Title).Trim(), LongestHeading);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var section in text.Sections.SelectMany(section => Entries(section, cancellation)))
        {
            foreach (var body in Cut(section, cancellation))
                passages.Add(new(documentId, title, passages.Count, section.Heading, body, updatedAt));
        }

        return passages.ToImmutable();
    }

    /// <summary>A section as it is, or parted where questions stand by themselves.</summary>
    private static List<DocumentSection> Entries(DocumentSection section, CancellationToken cancellation)
    {
        var entries = new List<DocumentSection>();
        var heading = CleanText.AtMost(CleanText.Of(section.Heading).Trim(), LongestHeading);
        var paragraphs = new List<string>();
        foreach (var paragraph in CleanText.Of(section.Text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = paragraph.Split('\n', 2);
            if (FaqEntry.Question(lines[0]) is { } question)
            {
                Close();
                heading = question;
                if (lines.Length == 2)
                    paragraphs.Add(FaqEntry.Answer(lines[1]));
            }
            else
            {
                paragraphs.Add(paragraphs.Count == 0 && FaqEntry.Question(heading) is not null ? FaqEntry.Answer(paragraph) : paragraph);
            }
        }

        Close();
        return entries;

        void Close()
        {
            // a question that nothing follows is text like any other
            if (paragraphs.Count == 0 && entries.Count + heading.Length > 0 && FaqEntry.Question(heading) is not null)
                paragraphs.Add(heading);
            if (paragraphs.Count > 0)
                entries.Add(new(heading, string.Join("\n\n", paragraphs)));
            paragraphs.Clear();
        }
    }

    private static IEnumerable<string> Cut(DocumentSection section, CancellationToken cancellation)
    {
        var pieces = TextPiece.Of(section.Text, cancellation);
        var all = pieces.Sum(piece => piece.Words);
        if (FaqEntry.Question(section.Heading) is not null && all <= FaqWords && TextPiece.Join(pieces) is { Length: <= Longest } answer)
            return [answer];
        // as even as they can be: no passage of three words after one of a hundred and twenty
        var parts = Math.Max(1, (int)Math.Round((double)all / Words));
        return Packed(pieces, (int)Math.Ceiling((double)all / parts)).Select(TextPiece.Join);
    }

    private static IEnumerable<List<TextPiece>> Packed(List<TextPiece> pieces, int goal)
    {
        var packed = new List<TextPiece>();
        var (words, characters) = (0, 0);
        foreach (var piece in pieces)
        {
            // a paragraph's end is worth some words
            var full = piece.Break == TextPiece.Paragraph ? goal * 3 / 4 : goal;
            if (packed.Count > 0 && (words + piece.Words / 2 > full || characters + piece.Characters > Longest))
            {
                yield return packed;
                (packed, words, characters) = ([], 0, 0);
            }

            packed.Add(piece);
            words += piece.Words;
            characters += piece.Characters;
        }

        if (packed.Count > 0)
            yield return packed;
    }
}
