namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Rows of a table as lines that can be read without it: "Service: Massage; Price: 60 EUR".</summary>
internal static class TableText
{
    /// <param name="head">What the columns are called; null where nobody says.</param>
    public static void Write(string[]? head, IEnumerable<string[]> rows, SectionWriter sections)
    {
        var joined = false;
        foreach (var row in rows)
        {
            sections.Paragraph(Row(head, row), joined);
            joined = true;
        }
    }

    /// <summary>One row on one line; empty where no cell says anything.</summary>
    public static string Row(string[]? head, string[] row) => string.Join("; ", row
        .Select((cell, column) => (Cell: cell, Name: head?.ElementAtOrDefault(column)))
        .Where(one => one.Cell.Length > 0)
        .Select(one => string.IsNullOrEmpty(one.Name) ? one.Cell : $"{one.Name}: {one.Cell}"));
}
