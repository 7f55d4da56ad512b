using System.Text;
using AngleSharp.Dom;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Walks a page in its order and writes what a reader of it would read.</summary>
internal sealed class HtmlWalk(SectionWriter sections, CancellationToken cancellation)
{
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "ASIDE", "FORM", "BUTTON", "SELECT", "SVG", "IFRAME", "OBJECT", "HEAD", "DIALOG", "CANVAS", "AUDIO", "VIDEO",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "P", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "UL", "OL", "DL", "DD", "DETAILS", "BLOCKQUOTE", "PRE", "FIGURE", "FIGCAPTION", "ADDRESS", "BODY", "HTML", "HR", "CENTER", "FIELDSET",
    };

    // a question that opens its answer stands below every heading
    private const int Question = 7;
    private readonly StringBuilder line = new();
    private bool item;
    private bool inList;

    public void Write(INode node)
    {
        Visit(node);
        Flush();
    }

    private void Visit(INode node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is IText text)
            line.Append(Flat(text.Data));
        else if (node is IElement element)
            Visit(element);
    }

    private void Visit(IElement element)
    {
        var name = element.NodeName;
        if (Unread.Contains(name) || element.HasAttribute("hidden") && name != "DETAILS" || element.GetAttribute("aria-hidden") == "true")
            return;
        switch (name)
        {
            case ['H', >= '1' and <= '6' and var level]:
                Head(level - '0', element);
                break;
            case "SUMMARY" or "DT":
                Head(Question, element);
                break;
            case "LI":
                Item(element);
                break;
            case "TABLE":
                Flush();
                HtmlTable.Write(element, sections);
                break;
            case "BR":
                line.Append('\n');
                break;
            case "IMG":
                line.Append(' ').Append(element.GetAttribute("alt")).Append(' ');
                break;
            default:
                Plain(element, Blocks.Contains(name));
                break;
        }
    }

    private void Head(int level, IElement element)
    {
        Flush();
        inList = false;
        sections.Heading(level, element.TextContent);
    }

    private void Plain(IElement element, bool block)
    {
        if (block)
            Flush();
        foreach (var child in element.ChildNodes)
            Visit(child);
        if (block)
            Flush();
    }

    // items stand line by line; what follows an item's first words, a list of its own included, follows them
    private void Item(IElement element)
    {
        Flush();
        item = true;
        foreach (var child in element.ChildNodes)
            Visit(child);
        Flush();
        item = false;
    }

    private void Flush()
    {
        var joined = item && inList;
        var paragraph = line.ToString();
        line.Clear();
        if (string.IsNullOrWhiteSpace(paragraph))
            return;
        sections.Paragraph(paragraph, joined);
        inList = item;
    }

    // lines of the source are no lines of the page: a <br> makes one
    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
