using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge;

/// <summary>Terms as PostgreSQL's text search reads them. They are letters and digits by construction, and quoted all the same.</summary>
internal static class TermText
{
    /// <summary>A tsvector without places.</summary>
    public static string Vector(ImmutableArray<string> terms) => string.Join(' ', terms.Select(Quoted));

    /// <summary>A tsquery that any of the term's stems meets.</summary>
    public static string Query(QueryTerm term) => string.Join(" | ", term.Stems.Select(Quoted));

    private static string Quoted(string term) => $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
