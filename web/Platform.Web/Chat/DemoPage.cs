using System.Text.Encodings.Web;
using Platform.Integrations.Agencies;

namespace Platform.Web.Chat;

/// <summary>A page that embeds the widget: of any client by <c>?client=</c>; in the environment Demo it also lists the demonstration's clients.</summary>
internal sealed class DemoPage(PublicClients clients, IHostEnvironment environment)
{
    private const string Environment = "Demo";
    private const string Title = "Chat demonstration";

    private static readonly (string Id, string Name)[] Demonstration =
    [
        ("spa-del-sol", "SPA del Sol"), ("smile-dental", "Smile Dental"), ("iron-gym", "Iron Gym"), ("casa-verde", "Casa Verde"),
    ];

    private static readonly string Template = WebResource.Text("demo.html");

    internal async Task<IResult> ShowAsync(HttpRequest request, string? client, CancellationToken cancellation)
    {
        var listed = environment.IsEnvironment(Environment) ? Demonstration : [];
        var chosen = client ?? listed.FirstOrDefault().Id;
        var known = chosen is null ? null : await clients.FindAsync(chosen, cancellation);
        var name = listed.FirstOrDefault(one => one.Id == known?.ClientId).Name ?? known?.ClientId ?? Title;
        var html = Template
            .Replace("{{name}}", Encoded(name), StringComparison.Ordinal)
            .Replace("{{clients}}", string.Concat(listed.Select(one => Link(one, known))), StringComparison.Ordinal)
            .Replace("{{snippet}}", Encoded(Snippet(request, known?.ClientId ?? "your-client")), StringComparison.Ordinal)
            .Replace("{{embed}}", known is null ? "" : $"<script src=\"/widget.js\" data-client=\"{Encoded(known.ClientId)}\" data-heading=\"{Encoded(name)}\"></script>", StringComparison.Ordinal);
        return Results.Content(html, "text/html; charset=utf-8", statusCode: client is not null && known is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static string Link((string Id, string Name) one, PublicClient? current) =>
        $"<a href=\"/demo?client={one.Id}\"{(one.Id == current?.ClientId ? " aria-current=\"page\"" : "")}>{Encoded(one.Name)}</a>";

    private static string Snippet(HttpRequest request, string client) =>
        $"<script src=\"{request.Scheme}://{request.Host}/widget.js\" data-client=\"{client}\"></script>";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
