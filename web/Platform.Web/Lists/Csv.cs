using System.Buffers;
using System.Globalization;

namespace Platform.Web.Lists;

/// <summary>CSV as spreadsheets read it (RFC 4180). What a person wrote never becomes a formula.</summary>
internal static class Csv
{
    internal const string MediaType = "text/csv";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    internal static bool IsWanted(HttpRequest request) => request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    internal static string? Time(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    internal static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
