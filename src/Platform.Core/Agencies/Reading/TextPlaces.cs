using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Platform.Core.Leads.Words;

namespace Platform.Core.Agencies.Reading;

/// <summary>The places in braces that a sentence may have, and those without which it would not say what it must.</summary>
internal sealed partial class TextPlaces
{
    /// <summary>Courtesy, whatever the sentence: these may be left out.</summary>
    private static readonly ImmutableArray<string> Courtesy = ["business", "name"];

    private readonly ImmutableArray<string> allowed;
    private readonly ImmutableArray<string> required;

    private TextPlaces(ImmutableArray<string> allowed, ImmutableArray<string> required) => (this.allowed, this.required) = (allowed, required);

    /// <summary>Null where nothing is said under that key.</summary>
    public static TextPlaces? Of(string key, string language)
    {
        var bare = key.EndsWith(LeadTexts.Phone, StringComparison.Ordinal) ? key[..^LeadTexts.Phone.Length] : key;
        var ours = TextFiles.For(language).Sentences;
        var said = new[] { bare, bare + LeadTexts.Phone }.Where(ours.ContainsKey).SelectMany(k => ours[k]).Select(t => t.Places.ToHashSet(StringComparer.Ordinal)).ToList();
        if (said.Count == 0) return null;
        return new(
            [.. said.SelectMany(p => p).Union(Courtesy.Take(1)).Order(StringComparer.Ordinal)],
            [.. said[0].Where(p => said.TrueForAll(s => s.Contains(p)) && !Courtesy.Contains(p)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What is wrong with a sentence; null when nothing is.</summary>
    public string? Fault(string text)
    {
        var used = Places().Matches(text).Select(m => m.Groups[1].Value).ToList();
        if (Places().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0) return "A brace stands alone: a place is written {like_this}.";
        if (used.Find(u => !allowed.Contains(u)) is { } unknown) return $"Unknown place {{{unknown}}}. {Closest.Hint(unknown, allowed)} One of: {Written(allowed)}.";
        var missing = required.Where(r => !used.Contains(r)).ToList();
        return missing.Count == 0 ? null : $"It must say {Written(missing)} too.";
    }

    private static string Written(IEnumerable<string> places) => string.Join(", ", places.Select(p => $"{{{p}}}"));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Places();
}
