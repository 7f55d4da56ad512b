using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>The word tables by language; English where a language has none.</summary>
internal static class DateLanguages
{
    private static readonly WordTable English = WordTableFile.Load("Languages/En/dates.words");

    public static WordTable For(string locale) => English;
}
