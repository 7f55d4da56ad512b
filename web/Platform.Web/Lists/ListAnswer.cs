using Platform.Integrations.Database;
using Platform.Web.Problems;

namespace Platform.Web.Lists;

/// <summary>Answers a list as JSON or, by Accept, as CSV.</summary>
internal static class ListAnswer
{
    internal static async Task<IResult> Of<TRow, TItem>(
        HttpContext http, ListQuery query, Func<PageRequest, Task<Page<TRow>>> read, Func<TRow, TItem> map, IReadOnlyList<CsvColumn<TItem>>? columns = null)
    {
        if (query.Fault is { } fault)
            return ProblemResult.Invalid(fault);
        if (columns is not null && Csv.IsWanted(http.Request))
            return new CsvResult<TRow, TItem>(query, read, map, columns);
        var page = (await read(query.Page)).Select(map);
        return TypedResults.Ok(new ListBody<TItem>(page.Items, page.Next));
    }

    /// <summary>A filter word that must be one of some; null or an allowed one is no problem.</summary>
    internal static ProblemResult? Refuse(string name, string? word, params ReadOnlySpan<string> allowed) =>
        word is null || allowed.Contains(word) ? null : ProblemResult.Invalid($"{name} is one of {string.Join(", ", allowed!)}.");
}
