using System.Reflection;

namespace Platform.Understanding.Languages;

/// <summary>A table file: lines under headings in brackets; a line that begins with two slashes is a remark.</summary>
internal sealed record TableFile(string Name, IReadOnlyList<(string Heading, string Line)> Lines)
{
    public static IEnumerable<TableFile> In(string folder)
    {
        var assembly = typeof(TableFile).Assembly;
        var prefix = $"Languages/{folder}/";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new TableFile(name[prefix.Length..^4], Read(assembly, name)));
    }

    private static List<(string Heading, string Line)> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var lines = new List<(string, string)>();
        var heading = "";
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.StartsWith('[') && line.EndsWith(']') && !line.Contains(' ', StringComparison.Ordinal) && char.IsUpper(line[1]))
            {
                heading = line[1..^1];
            }
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                lines.Add((heading, line));
            }
        }

        return lines;
    }
}
