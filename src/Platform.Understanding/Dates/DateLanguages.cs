using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>The word tables by language; English where a language has none.</summary>
internal static class DateLanguages
{
    private static readonly WordTable English = WordTableFile.Load("Languages/En/dates.words");
    private static readonly WordTable Spanish = WordTableFile.Load("Languages/Es/dates.words");

    /// <param name="locale">A BCP 47 tag; its language counts.</param>
    public static WordTable For(string locale) => IsSpanish(locale) ? Spanish : English;

    private static bool IsSpanish(string locale) =>
        locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] is '-' or '_');
}
