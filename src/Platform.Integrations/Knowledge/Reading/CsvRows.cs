using System.Text;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Rows of comma-separated values (RFC 4180), also with semicolons or tabs as spreadsheets of some countries write them.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public static IEnumerable<string[]> Read(string text)
    {
        var separator = Separator(text);
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (quoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (sign == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || sign != separator && sign is not ('\r' or '\n'))
                Add(cell, sign);
            else
            {
                row.Add(Cell(cell));
                if (sign == separator)
                    continue;
                yield return [.. row];
                row.Clear();
            }
        }

        row.Add(Cell(cell));
        yield return [.. row];
    }

    // the one that the first line has most of
    private static char Separator(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        var first = (end < 0 ? line : line[..end]).ToString();
        return Separators.MaxBy(one => first.Count(sign => sign == one));
    }

    // spaces before a quote are none of the cell's
    private static void Add(StringBuilder cell, char sign)
    {
        if (cell.Length > 0 || sign != ' ')
            cell.Append(sign);
    }

    private static string Cell(StringBuilder cell)
    {
        var text = Clean.Line(cell.ToString());
        cell.Clear();
        return text;
    }
}
