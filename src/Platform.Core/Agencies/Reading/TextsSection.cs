using System.Collections.Immutable;
using Platform.Core.Leads.Words;

namespace Platform.Core.Agencies.Reading;

/// <summary>A client's own sentences: language → key → a text, or a list of variants that take turns. What is left out is said in our words.</summary>
internal static class TextsSection
{
    private const int MostVariants = 10;
    private const int Longest = 500;

    private static readonly ImmutableArray<string> Languages = [.. TextFiles.All.Select(t => t.Language)];

    public static ClientTexts Read(ConfigSection section)
    {
        var own = new Dictionary<string, IReadOnlyDictionary<string, ImmutableArray<TextTemplate>>>(StringComparer.Ordinal);
        foreach (var entry in section.Entries)
        {
            if (Languages.Contains(entry.Key)) own[entry.Key] = Language(section.Optional(entry.Key).Section(), entry.Key);
            else section.RefuseKey(entry, $"Languages are {string.Join(", ", Languages)}.");
        }

        return ClientTexts.Of(own);
    }

    private static Dictionary<string, ImmutableArray<TextTemplate>> Language(ConfigSection section, string language)
    {
        var own = new Dictionary<string, ImmutableArray<TextTemplate>>(StringComparer.Ordinal);
        foreach (var entry in section.Entries)
        {
            if (TextPlaces.Of(entry.Key, language) is { } places) own[entry.Key] = Variants(section.Optional(entry.Key), places);
            else section.RefuseKey(entry, $"{Closest.Hint(entry.Key, TextFiles.For(language).Sentences.Keys)} The operations guide lists the keys under A client's own words.".TrimStart());
        }

        return own;
    }

    private static ImmutableArray<TextTemplate> Variants(ConfigValue value, TextPlaces places)
    {
        var written = value.IsList ? value.Items(MostVariants) : [value];
        if (value.IsGiven && written.IsEmpty) value.Refuse("This must have at least one text.");
        return [.. written.Select(w => Template(w, places)).OfType<TextTemplate>()];
    }

    private static TextTemplate? Template(ConfigValue value, TextPlaces places)
    {
        if (value.Text(Longest) is not { } text) return null;
        if (places.Fault(text) is not { } fault) return new(text);
        value.Refuse(fault);
        return null;
    }
}
