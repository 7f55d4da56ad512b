using System.Collections.Concurrent;

namespace Platform.Understanding.Languages;

/// <summary>The languages at hand, each built when first used. A locale of another language is read as English.</summary>
internal static class LanguageSet
{
    private static readonly Lazy<Language> En = new(() => new Language(new LanguageTables("En")));
    private static readonly Lazy<Language> Es = new(() => new Language(new LanguageTables("Es")));
    private static readonly ConcurrentDictionary<string, Language> ByLocale = new(StringComparer.OrdinalIgnoreCase);

    public static Language For(string locale) =>
        ByLocale.Count < 200 ? ByLocale.GetOrAdd(locale, Choose) : ByLocale.GetValueOrDefault(locale, En.Value);

    private static Language Choose(string locale) => IsSpanish(locale) ? Es.Value : En.Value;

    private static bool IsSpanish(string locale) => locale.AsSpan().StartsWith("es", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] is '-' or '_');
}
