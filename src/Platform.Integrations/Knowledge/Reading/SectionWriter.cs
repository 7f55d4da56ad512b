using System.Collections.Immutable;
using System.Text;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Collects a document's headings and paragraphs into sections, and stops where there is more than a document may say.</summary>
internal sealed class SectionWriter
{
    private const int LongestHeading = 300;
    private const string Between = " › ";
    private readonly ImmutableArray<DocumentSection>.Builder sections = ImmutableArray.CreateBuilder<DocumentSection>();
    private readonly List<(int Level, string Text)> headings = [];
    private readonly StringBuilder text = new();
    private int written;

    /// <summary>Begins a section; what stands above it is named with it.</summary>
    /// <param name="level">From 1.</param>
    public void Heading(int level, string heading)
    {
        heading = Clean.Line(heading);
        if (heading.Length == 0)
            return;
        End();
        headings.RemoveAll(one => one.Level >= level);
        headings.Add((level, heading.Length > LongestHeading ? heading[..LongestHeading] : heading));
    }

    /// <summary>A paragraph, an item of a list or a row of a table.</summary>
    /// <param name="joined">Stands close to what was written before: an item after an item.</param>
    public void Paragraph(string paragraph, bool joined = false)
    {
        paragraph = Clean.Lines(paragraph);
        if (paragraph.Length == 0)
            return;
        if ((written += paragraph.Length) > KnowledgeLimits.DocumentCharacters)
            throw new UnreadableDocument($"The document says more than {KnowledgeLimits.DocumentCharacters:N0} characters: split it.");
        if (text.Length > 0)
            text.Append(joined ? "\n" : "\n\n");
        text.Append(paragraph);
    }

    /// <summary>All of it.</summary>
    public DocumentText Whole(string title)
    {
        End();
        return new(title, sections.ToImmutable());
    }

    // a heading with nothing under it is kept for what stands under the next ones
    private void End()
    {
        if (text.Length == 0)
            return;
        // a question says itself what it is about
        var heading = headings is [.., var last] && last.Text.EndsWith('?') ? last.Text : string.Join(Between, headings.Select(one => one.Text));
        sections.Add(new(heading, text.ToString()));
        text.Clear();
    }
}
