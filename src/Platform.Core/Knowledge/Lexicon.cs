using System.Buffers;
using System.Collections.Frozen;

namespace Platform.Core.Knowledge;

/// <summary>What search knows of a language: words that say nothing by themselves, and how words are cut to their stems.</summary>
internal sealed class Lexicon
{
    private static readonly SearchValues<char> SpanishOnly = SearchValues.Create("¿¡ñÑáíóúÁÍÓÚ");

    private readonly FrozenSet<string> empty;
    private readonly FrozenSet<string> light;
    private readonly Func<string, string> stem;

    private Lexicon(string language, Func<string, string> stem)
    {
        empty = Words(language);
        light = Words($"{language}-light");
        this.stem = stem;
    }

    public static Lexicon English { get; } = new("en", EnglishStem.Of);

    public static Lexicon Spanish { get; } = new("es", SpanishStem.Of);

    public Lexicon Other => this == English ? Spanish : English;

    public static Lexicon Of(string locale) => locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;

    public bool IsEmpty(string word) => empty.Contains(word);

    /// <summary>Whether a word asks for something rather than saying of what: "price", "bring", "how long".</summary>
    public bool IsLight(string word) => light.Contains(word);

    public string Stem(string word) => stem(word);

    /// <summary>The language whose small words are the more, with letters and marks that only Spanish has; English where there are none, or as many.</summary>
    /// <param name="words">Of the text.</param>
    public static Lexicon Of(string text, IReadOnlyList<Word> words) => Told(text, words) ?? English;

    /// <summary>As <see cref="Of(string, IReadOnlyList{Word})"/>; null where a text does not tell its language.</summary>
    public static Lexicon? Told(string text, IReadOnlyList<Word> words)
    {
        var balance = text.AsSpan().ContainsAny(SpanishOnly) ? -1 : 0;
        foreach (var word in words)
            balance += (English.IsEmpty(word.Text) ? 1 : 0) - (Spanish.IsEmpty(word.Text) ? 1 : 0);
        return balance == 0 ? null : balance < 0 ? Spanish : English;
    }

    private static FrozenSet<string> Words(string name)
    {
        using var file = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream($"Knowledge/Words/{name}.txt") ?? throw new InvalidOperationException($"The words '{name}' are missing."));
        return file.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
