using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Web pages: what they say, without menus, forms and scripts. Nothing in them runs or is fetched.</summary>
internal sealed class HtmlFormat : IDocumentFormat
{
    private const int Deepest = 200;

    // less than this of a page is no main part, but a part that was taken for it
    private const double LeastShare = 0.4;
    private static readonly string[] Mains = ["main", "[role=main]", "article"];

    public string MediaType => "text/html";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation) => Read(title, TextEncoding.Decode(body), cancellation);

    public DocumentText Read(string title, string html, CancellationToken cancellation)
    {
        HtmlScan.Check(html);
        using var page = HtmlGuard.Parser(cancellation).ParseDocument(html);
        Bound(page);
        var own = Clean.Line(page.Title ?? "");
        var sections = new SectionWriter();
        new HtmlWalk(sections, cancellation).Write(Main(page, html));
        return sections.Whole(title.Length > 0 ? title : own);
    }

    private static INode Main(IHtmlDocument page, string html)
    {
        INode whole = page.Body ?? (INode)page.DocumentElement;
        foreach (var selector in Mains)
        {
            if (page.QuerySelectorAll(selector) is [var only] && IsMost(only, whole))
                return only;
        }

        return Article(html) is { } article && IsMost(article, whole) ? article : whole;
    }

    private static IElement? Article(string html)
    {
        var article = new SmartReader.Reader("https://page.example/", html).GetArticle();
        return article.IsReadable ? new HtmlParser().ParseDocument(article.Content).Body : null;
    }

    private static bool IsMost(INode part, INode whole) => part.TextContent.Length >= LeastShare * whole.TextContent.Length;

    // whoever walks a tree by calling itself ends where the tree is too deep
    private static void Bound(IDocument page)
    {
        var depth = 0;
        for (INode? node = page.DocumentElement; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > Deepest)
                    throw HtmlScan.TooDeep();
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }
    }
}
