using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Which styles of a Word document are headings.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 10;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                styles.TryAdd(id, style);
        }
    }

    /// <summary>A heading's level from 1; null for any other paragraph.</summary>
    public int? LevelOf(ParagraphProperties? paragraph)
    {
        if (paragraph?.OutlineLevel?.Val?.Value is { } own and < 9)
            return own + 1;
        var id = paragraph?.ParagraphStyleId?.Val?.Value;
        for (var chain = 0; id is not null && chain < LongestChain && styles.TryGetValue(id, out var style); chain++)
        {
            if (LevelOf(style) is { } level)
                return level;
            id = style.BasedOn?.Val?.Value;
        }

        return null;
    }

    // Word keeps the names of its own styles in English, whatever language they are shown in
    private static int? LevelOf(Style style) => style.StyleName?.Val?.Value?.ToLowerInvariant() switch
    {
        "title" => 1,
        { } name when name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name[8..], CultureInfo.InvariantCulture, out var level) => level,
        _ => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9 ? outline + 1 : null,
    };
}
