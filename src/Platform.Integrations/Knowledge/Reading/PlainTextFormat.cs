using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Text as people write it: paragraphs with an empty line between, a short line alone above them is their heading.</summary>
internal sealed class PlainTextFormat : IDocumentFormat
{
    private const int LongestHeading = 70;
    private const string Ends = ".,;:!?…)\"'";

    public string MediaType => "text/plain";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation)
    {
        var sections = new SectionWriter();
        var paragraphs = Paragraphs(TextEncoding.Decode(body)).ToArray();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i < paragraphs.Length - 1 && IsHeading(paragraphs[i]) && !IsHeading(paragraphs[i + 1]))
                sections.Heading(1, paragraphs[i]);
            else
                sections.Paragraph(paragraphs[i]);
        }

        return sections.Whole(title);
    }

    private static IEnumerable<string> Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.Trim().Length > 0)
                lines.Add(line.Trim());
            else if (lines.Count > 0)
            {
                yield return string.Join('\n', lines);
                lines.Clear();
            }
        }
    }

    private static bool IsHeading(string paragraph) =>
        paragraph.Length <= LongestHeading && !paragraph.Contains('\n', StringComparison.Ordinal) && !paragraph.StartsWith('-') && (paragraph[^1] == '?' || !Ends.Contains(paragraph[^1], StringComparison.Ordinal));
}
