using System.Text;
using Platform.Core.Agencies;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>Config documents on the wire: as they were written, or as JSON for those who ask for it.</summary>
internal sealed class ConfigDocumentForm(IParseConfig parser)
{
    internal const string Yaml = "application/yaml";
    internal const string Json = "application/json";
    private const int MaxBytes = 256 * 1024;

    internal IResult Answer(HttpRequest request, string document)
    {
        var accept = request.Headers.Accept.ToString();
        var wantsJson = accept.Contains(Json, StringComparison.OrdinalIgnoreCase) && !accept.Contains("yaml", StringComparison.OrdinalIgnoreCase);
        if (!wantsJson)
            return Results.Text(document, Yaml, Encoding.UTF8);
        return parser.Parse(document).Root is { } root
            ? Results.Text(ConfigJson.Write(root), Json, Encoding.UTF8)
            : ProblemResult.Unprocessable("The draft is no YAML that could be told as JSON: ask for application/yaml.");
    }

    /// <summary>The body as text, or why not: exactly one of the two is null.</summary>
    internal static async Task<(string? Document, ProblemResult? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
            return (null, TooLarge);
        var bytes = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > MaxBytes)
            return (null, TooLarge);
        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length))
            ? (Encoding.UTF8.GetString(bytes, 0, length), null)
            : (null, ProblemResult.Invalid("A config is text in UTF-8; these bytes are not."));
    }

    private static ProblemResult TooLarge => ProblemResult.TooLarge("A config has 256 KB at most.");
}
