using Platform.Integrations.Database;

namespace Platform.Web.Lists;

/// <summary>A list as CSV: whole, page by page as it is read, or the one page that was asked for by its limit.</summary>
internal sealed class CsvResult<TRow, TItem>(
    ListQuery query, Func<PageRequest, Task<Page<TRow>>> read, Func<TRow, TItem> map, IReadOnlyList<CsvColumn<TItem>> columns) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = query.Limit is null ? query.Page with { Limit = PageRequest.MaxLimit } : query.Page;
        var page = await read(request);
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        await httpContext.Response.WriteAsync(Csv.Line(columns.Select(column => column.Name)), httpContext.RequestAborted);
        await WriteAsync(httpContext, page);
        while (query.Limit is null && page.Next is { } next)
        {
            page = await read(request with { Cursor = next });
            await WriteAsync(httpContext, page);
        }
    }

    private async Task WriteAsync(HttpContext http, Page<TRow> page)
    {
        foreach (var item in page.Items.Select(map))
            await http.Response.WriteAsync(Csv.Line(columns.Select(column => column.Value(item))), http.RequestAborted);
    }
}
