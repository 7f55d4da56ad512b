using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge;

/// <summary>Terms as PostgreSQL's text search reads them. They are letters and digits by construction, and quoted all the same.</summary>
internal static class TermText
{
    /// <summary>A tsvector without places.</summary>
    public static string Vector(ImmutableArray<string> terms) => string.Join(' ', terms.Select(Quoted));

    /// <summary>A tsquery that is met by what <see cref="QueryTerm.Match"/> is met by.</summary>
    public static string Query(QueryTerm term) =>
        string.Join(" | ", [.. term.Stems.Concat(term.Akin).Select(Quoted), .. term.Beginning is { } beginning ? [$"{Quoted(beginning)}:*"] : Array.Empty<string>()]);

    private static string Quoted(string term) => $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
