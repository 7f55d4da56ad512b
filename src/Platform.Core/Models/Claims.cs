using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>The words that a model's sentence may not have, a file a language: <c>Models/Claims/{language}.txt</c>.</summary>
internal sealed class Claims
{
    private static readonly ConcurrentDictionary<string, Claims> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> phrases;

    private Claims(ImmutableArray<string> phrases) => this.phrases = phrases;

    /// <summary>Those of a BCP 47 tag's language; of English where there are none.</summary>
    public static Claims For(string locale) => Loaded.GetOrAdd(locale.Split('-')[0], static language => new(Lines(language) ?? Lines("en")!.Value));

    /// <summary>True where one of them occurs as words of the sentence.</summary>
    public bool Occur(string sentence) => phrases.Any(p => Literal.Occurs(sentence.Replace('’', '\''), p));

    private static ImmutableArray<string>? Lines(string language)
    {
        using var file = typeof(Claims).Assembly.GetManifestResourceStream($"Models/Claims/{language}.txt");
        if (file is null) return null;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')];
    }
}
