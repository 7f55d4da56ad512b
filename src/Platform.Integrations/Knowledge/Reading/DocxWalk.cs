using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Walks a Word document in its order.</summary>
internal sealed class DocxWalk(DocxStyles styles, SectionWriter sections, CancellationToken cancellation)
{
    public void Write(OpenXmlElement part)
    {
        foreach (var element in part.ChildElements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (element is Paragraph paragraph)
                Write(paragraph);
            else if (element is Table table)
                Write(table);
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock)
                Write(element);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var text = Text(paragraph);
        if (styles.LevelOf(paragraph.ParagraphProperties) is { } level)
            sections.Heading(level, text);
        else if (paragraph.ParagraphProperties?.NumberingProperties is not null && text.Trim().Length > 0)
            sections.Paragraph(text, joined: true);
        else
            sections.Paragraph(text);
    }

    private void Write(Table table)
    {
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => Clean.Line(Text(cell))).ToArray()).ToArray();
        // one row, or one column, has no head
        if (rows is [var head, _, ..] && head.Length > 1)
            TableText.Write(head, rows[1..], sections);
        else
            TableText.Write(null, rows, sections);
    }

    private static string Text(OpenXmlElement part)
    {
        var text = new StringBuilder();
        foreach (var element in part.Descendants())
        {
            if (element is Text words && !words.Ancestors<AlternateContentFallback>().Any())
                text.Append(words.Text);
            else if (element is TabChar)
                text.Append(' ');
            else if (element is Break or CarriageReturn or Paragraph)
                text.Append('\n');
        }

        return text.ToString();
    }
}
