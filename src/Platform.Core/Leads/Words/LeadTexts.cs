using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Platform.Core.Leads.Words;

/// <summary>
/// All that is said in one language: <c>texts</c> (whole sentences, which a client may have its own of), <c>forms</c> (pieces that
/// sentences are put together from) and <c>words</c> (lists, such as the names of the days). Each text and form has one or more
/// variants; a key that ends in <c>.phone</c> is said on the phone.
/// </summary>
internal sealed class LeadTexts(
    string language, FrozenDictionary<string, ImmutableArray<TextTemplate>> texts, FrozenDictionary<string, ImmutableArray<TextTemplate>> forms, FrozenDictionary<string, ImmutableArray<string>> words)
{
    public const string Phone = ".phone";

    /// <summary>Such as <c>en</c>.</summary>
    public string Language => language;

    /// <summary>The sentences, by key.</summary>
    public FrozenDictionary<string, ImmutableArray<TextTemplate>> Sentences => texts;

    public FrozenDictionary<string, ImmutableArray<TextTemplate>> Forms => forms;

    /// <param name="variant">Which of the variants, modulo how many there are.</param>
    public string Text(string key, bool spoken, int variant, ImmutableArray<(string, string)> values) =>
        (Find(key, spoken) is { } found ? found[variant % found.Length] : throw new ArgumentException($"There is no text '{key}' in '{language}'.", nameof(key))).Fill(values);

    public bool Has(string key, bool spoken) => Find(key, spoken) is not null;

    public string Word(string list, int place) => words[list][place];

    /// <summary>A list of words; empty where the language has none such.</summary>
    public ImmutableArray<string> Words(string list) => words.GetValueOrDefault(list, []);

    /// <summary>These with a client's own sentences in their places; one without a phone form of its own is said on the phone too.</summary>
    public LeadTexts With(IReadOnlyDictionary<string, ImmutableArray<TextTemplate>> own)
    {
        var replaced = texts.Where(t => !own.ContainsKey(t.Key) && !IsOverridden(t.Key, own)).Concat(own);
        return new(language, replaced.ToFrozenDictionary(StringComparer.Ordinal), forms, words);
    }

    private static bool IsOverridden(string key, IReadOnlyDictionary<string, ImmutableArray<TextTemplate>> own) =>
        key.EndsWith(Phone, StringComparison.Ordinal) && own.ContainsKey(key[..^Phone.Length]);

    private ImmutableArray<TextTemplate>? Find(string key, bool spoken)
    {
        ImmutableArray<TextTemplate> found;
        if (spoken && (texts.TryGetValue(key + Phone, out found) || forms.TryGetValue(key + Phone, out found))) return found;
        return texts.TryGetValue(key, out found) || forms.TryGetValue(key, out found) ? found : null;
    }
}
