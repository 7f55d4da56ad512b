using AngleSharp.Dom;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>A table, row by row, each cell with what its column is called.</summary>
internal static class HtmlTable
{
    public static void Write(IElement table, SectionWriter sections)
    {
        // tables within tables lay pages out: the inner ones are read with the cell that they stand in
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).Select(Cells).Where(row => row.Length > 0).ToArray();
        if (table.QuerySelector("caption") is { } caption)
            sections.Paragraph(Clean.Line(caption.TextContent));
        var head = table.QuerySelector("tr")?.QuerySelector("td") is null ? rows.FirstOrDefault() : null;
        TableText.Write(head, head is null ? rows : rows[1..], sections);
    }

    private static string[] Cells(IElement row) => [.. row.Children.Where(cell => cell.NodeName is "TD" or "TH").Select(cell => Clean.Line(cell.TextContent))];
}
