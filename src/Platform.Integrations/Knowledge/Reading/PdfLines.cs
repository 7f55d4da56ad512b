using System.Text;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Puts printed lines together.</summary>
internal static class PdfLines
{
    private const string Bullets = "•◦▪‣·–*-";

    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(Clean.Line).Where(line => line.Length > 0))
        {
            if (IsItem(line, out var item))
                text.Append(text.Length > 0 ? "\n" : "").Append(item);
            else if (IsParted(text, line))
                text.Remove(text.Length - 1, 1).Append(line);
            else
                text.Append(text.Length > 0 ? " " : "").Append(line);
        }

        return text.ToString();
    }

    private static bool IsItem(string line, out string item)
    {
        item = line.Length > 2 && Bullets.Contains(line[0], StringComparison.Ordinal) && line[1] == ' ' ? line[2..].Trim() : "";
        return item.Length > 0;
    }

    // "informa-" and "tion" are one word, "SE-" and "QUENCE" too; "all-" and "Inclusive" are two
    private static bool IsParted(StringBuilder text, string next) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' && (char.IsLetter(text[^2]) && char.IsLower(next[0]) || char.IsUpper(text[^2]) && char.IsUpper(next[0]));
}
