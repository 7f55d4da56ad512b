using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Weeks and weekends named by a day: "w/c 9 March", "the weekend after Easter", "the weekend of Halloween", "Labor Day weekend".</summary>
internal static class WeekOfGrammar
{
    /// <summary>"w/c 9 March".</summary>
    public static bool TryCommencing(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        bool read = DateGrammar.Try(s, ref next, out draft) && draft.Date is not null;
        draft = read ? Draft.WeekOf(Monday(draft.Date!.Value)) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>A week or weekend, then "after", "before" or "of" and a day.</summary>
    public static bool TryBeside(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        bool weekend = IsWeekend(s, at);
        Lex link = s.Kind(at + 1);
        int next = at + 2;
        bool linked = link is Lex.After or Lex.Before || (weekend && link == Lex.Of);
        if (!linked || !(weekend || WeekdayGrammar.IsWeek(s, at)) || s.Kind(next) is Lex.Next or Lex.RelativeDay
            || !DateGrammar.Try(s, ref next, out Draft day) || day is not { Date: { } first, Time: null, Grain: Grain.Day })
        {
            return false;
        }

        at = next;
        LocalDate last = day.EndDate ?? first;
        draft = (link, weekend) switch
        {
            (Lex.Of, _) => Around(first),
            (Lex.After, true) => Draft.Weekend(Monday(last.PlusDays(1))),
            (Lex.After, _) => Draft.WeekOf(Monday(last).PlusDays(7)),
            (_, true) => Draft.Weekend(Monday(first.PlusDays(-7))),
            _ => Draft.WeekOf(Monday(first).PlusDays(-7)),
        };
        return true;
    }

    /// <summary>The weekend nearest to a holiday, which it makes longer where they touch.</summary>
    public static Draft Around(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Monday => Draft.Days(day.PlusDays(-2), day, Grain.Day),
        IsoDayOfWeek.Tuesday => Draft.Weekend(Monday(day).PlusDays(-7)),
        IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday => Draft.Days(day, Monday(day).PlusDays(6), Grain.Day),
        _ => Draft.Weekend(Monday(day)),
    };

    public static bool IsWeekend(Sentence s, int at) => s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Weekend;

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
