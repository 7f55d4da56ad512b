using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Platform.Core.Leads.Words;

/// <summary>The languages at hand: each resource <c>Leads/Texts/{language}.json</c> is one.</summary>
internal static class TextFiles
{
    public const string Default = "en";
    private const string Folder = "Leads/Texts/";
    private const string Extension = ".json";

    private static readonly FrozenDictionary<string, LeadTexts> Languages = typeof(TextFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
        .Select(n => Load(n[Folder.Length..^Extension.Length]))
        .ToFrozenDictionary(t => t.Language, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<LeadTexts> All => Languages.Values.OrderBy(t => t.Language, StringComparer.Ordinal);

    /// <summary>The texts of a BCP 47 tag's language; of English where there are none.</summary>
    public static LeadTexts For(string locale) => Find(locale) ?? Languages[Default];

    public static LeadTexts? Find(string locale) => Languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Locales.Language(locale), out var found) ? found : null;

    private static LeadTexts Load(string language)
    {
        using var file = typeof(TextFiles).Assembly.GetManifestResourceStream(Folder + language + Extension)!;
        using var json = JsonDocument.Parse(file);
        return new(language, Templates(json.RootElement.GetProperty("texts")), Templates(json.RootElement.GetProperty("forms")), Lists(json.RootElement.GetProperty("words")));
    }

    private static FrozenDictionary<string, ImmutableArray<TextTemplate>> Templates(JsonElement group) =>
        Lists(group).ToFrozenDictionary(l => l.Key, l => l.Value.Select(t => new TextTemplate(t)).ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<string>> Lists(JsonElement group) =>
        group.EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString()!).ToImmutableArray(), StringComparer.Ordinal);
}
