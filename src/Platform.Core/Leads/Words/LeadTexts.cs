using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Platform.Core.Leads.Words;

/// <summary>The texts of one language, from the resource <c>Leads/Texts/{language}.json</c>: key → variants. A key that ends in <c>.phone</c> is said on the phone.</summary>
internal sealed class LeadTexts
{
    private const string Default = "en";
    private static readonly FrozenDictionary<string, LeadTexts> Languages = new[] { Default }.ToFrozenDictionary(l => l, Load, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, ImmutableArray<TextTemplate>> texts;

    private LeadTexts(FrozenDictionary<string, ImmutableArray<TextTemplate>> texts) => this.texts = texts;

    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The texts of a BCP 47 tag's language; of English where there are none.</summary>
    public static LeadTexts For(string? locale)
    {
        if (locale is null) return Languages[Default];
        var language = locale.AsSpan(0, locale.IndexOf('-') is var dash && dash > 0 ? dash : locale.Length);
        return Languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(language, out var found) ? found : Languages[Default];
    }

    /// <param name="variant">Which of the variants, modulo how many there are.</param>
    public string Text(string key, bool spoken, int variant, ImmutableArray<(string, string)> values)
    {
        if (!spoken || !texts.TryGetValue(key + ".phone", out var variants)) variants = texts[key];
        return variants[variant % variants.Length].Fill(values);
    }

    private static LeadTexts Load(string language)
    {
        using var file = typeof(LeadTexts).Assembly.GetManifestResourceStream($"Leads/Texts/{language}.json") ?? throw new InvalidOperationException($"The texts of '{language}' are missing.");
        using var json = JsonDocument.Parse(file);
        return new(json.RootElement.EnumerateObject().ToFrozenDictionary(
            p => p.Name, p => p.Value.EnumerateArray().Select(v => new TextTemplate(v.GetString()!)).ToImmutableArray(), StringComparer.Ordinal));
    }
}
