using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>
/// Watches a page while it is parsed: a parser takes the square of the time for tags that are nested without end, and what it makes of tags
/// only the parser knows.
/// </summary>
internal sealed class HtmlGuard(CancellationToken cancellation)
{
    private const int MostOpen = 400;
    private IElement? last;

    /// <exception cref="UnreadableDocument">It is nested more deeply than any page is.</exception>
    public static HtmlParser Parser(CancellationToken cancellation)
    {
        var guard = new HtmlGuard(cancellation);
        return new(new HtmlParserOptions { OnCreated = (element, _) => guard.Created(element) });
    }

    // the one before has its place by now
    private void Created(IElement element)
    {
        cancellation.ThrowIfCancellationRequested();
        var depth = 0;
        for (INode? node = last; node is not null; node = node.Parent)
        {
            if (++depth > MostOpen)
                throw HtmlScan.TooDeep();
        }

        last = element;
    }
}
