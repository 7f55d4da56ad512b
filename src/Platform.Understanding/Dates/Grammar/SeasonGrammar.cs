using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>
/// Seasons: "this summer", "in the spring", "winter 2027". A name alone is anything else ("spring rolls", "don't fall"): it needs a
/// preposition before it or its year behind it.
/// </summary>
internal static class SeasonGrammar
{
    /// <param name="shift">0 where it was "this" one, 1 the next, -1 the last, null where none was said.</param>
    public static bool Try(Sentence s, ref int at, int? shift, out Draft draft)
    {
        int next = at + 1;
        bool year = YearGrammar.TryBehindMonth(s, ref next, out int number);
        bool stands = s.Is(at, Lex.Season) && !s.Is(next, Lex.Word) && (year || shift is not null || IsLed(s, at));
        int before = s.Is(s.Is(at - 1, Lex.The) ? at - 2 : at - 1, Lex.Before) ? 1 : 0;
        draft = stands ? Of(s.Anchor, (Season)s[at].Value, year ? number : null, shift ?? before) with { YearSaid = year } : default;
        at = stands ? next : at;
        return stands;
    }

    private static bool IsLed(Sentence s, int at) =>
        s.Kind(s.Is(at - 1, Lex.The) ? at - 2 : at - 1) is Lex.In or Lex.Until or Lex.From or Lex.Since or Lex.By or Lex.After or Lex.Before or Lex.Around
        || s.Kind(s.Is(at - 1, Lex.The) ? at - 3 : at - 2) is Lex.Begin or Lex.Mid or Lex.End or Lex.Early or Lex.Late
        || s.Kind(at - 1) is Lex.Begin or Lex.Mid or Lex.End or Lex.Early or Lex.Late;

    /// <summary>The one that goes on or comes; the next, and the one that something is before, is the first to begin after today, the last the latest to have ended.</summary>
    private static Draft Of(Anchor anchor, Season season, int? year, int shift)
    {
        (LocalDate first, LocalDate last) = Seasons.In(season, year ?? anchor.Today.Year - 2, anchor.South);
        for (int tried = -1; year is null && !IsIt(anchor.Today, first, last, shift); tried++)
        {
            (first, last) = Seasons.In(season, anchor.Today.Year + tried, anchor.South);
        }

        return Draft.Days(first, last, Grain.Month);
    }

    private static bool IsIt(LocalDate today, LocalDate first, LocalDate last, int shift) => shift switch
    {
        > 0 => first > today,
        < 0 => last < today && last.PlusYears(1) >= today,
        _ => last >= today,
    };
}
