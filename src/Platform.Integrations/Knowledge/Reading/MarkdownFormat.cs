using Markdig;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Markdown, by way of the page that it describes. HTML in it is text.</summary>
internal sealed class MarkdownFormat(HtmlFormat pages) : IDocumentFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseDefinitionLists().UseAutoLinks().Build();

    public string MediaType => "text/markdown";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation)
    {
        string html;
        try
        {
            html = Markdown.ToHtml(TextEncoding.Decode(body), Pipeline);
        }
        catch (ArgumentException)
        {
            throw new UnreadableDocument("The text is nested too deeply: write it with fewer lists in lists.");
        }

        return pages.Read(title, $"<main>{html}</main>", cancellation);
    }
}
