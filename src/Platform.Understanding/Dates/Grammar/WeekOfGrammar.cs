using NodaTime;
using NodaTime.Calendars;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Weeks and weekends named by a day: "w/c 9 March", "the weekend after Easter", "the weekend of Halloween", "Labor Day weekend".</summary>
internal static class WeekOfGrammar
{
    /// <summary>A week 53 comes within these.</summary>
    private const int Years = 7;

    /// <summary>"w/c 9 March".</summary>
    public static bool TryCommencing(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        bool read = DateGrammar.Try(s, ref next, out draft) && draft.Date is not null;
        draft = read ? Draft.WeekOf(Monday(draft.Date!.Value)) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>"week 49", "semana 12 de 2027": by its number in the year, as ISO 8601 counts; the next that is not over.</summary>
    public static bool TryNumbered(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        Lexeme number = s[at + 1];
        int next = at + 2;
        bool named = WeekdayGrammar.IsWeek(s, at) && number is { Kind: Lex.Number, InDigits: true, Value: >= 1 and <= 53 }
            && s.Kind(at - 1) is not (Lex.This or Lex.Next or Lex.Coming or Lex.Last or Lex.A or Lex.Number or Lex.Every or Lex.Rest or Lex.Weekday or Lex.Few or Lex.Couple or Lex.Whole);
        bool year = YearGrammar.Try(s, ref next, out int of) || TryYear(s, ref next, out of);
        if (!named || !(year || (s.Kind(next).EndsNumber() && s.Kind(next) is not (Lex.Of or Lex.Meridiem or Lex.OClock or Lex.HourMark or Lex.Month or Lex.Ish))) || Numbered(s.Anchor.Today, number.Value, year ? of : null) is not { } monday)
        {
            return false;
        }

        draft = Draft.WeekOf(monday);
        at = next;
        return true;
    }

    /// <summary>"of next year".</summary>
    private static bool TryYear(Sentence s, ref int at, out int year)
    {
        int? years = s.Kind(at + 1) switch { Lex.This => 0, Lex.Next or Lex.Coming => 1, Lex.Last => -1, _ => null };
        bool read = years is not null && s.Is(at, Lex.Of) && s.Is(at + 2, Lex.Unit) && s[at + 2].Value == (int)TimeUnit.Year;
        year = s.Anchor.Today.Year + years.GetValueOrDefault();
        at += read ? 3 : 0;
        return read;
    }

    private static LocalDate? Numbered(LocalDate today, int week, int? year)
    {
        int from = year ?? WeekYearRules.Iso.GetWeekYear(today);
        for (int of = from; of <= (year ?? from + Years); of++)
        {
            LocalDate? monday = of is >= MonthDays.FirstYear and <= MonthDays.LastYear && week <= WeekYearRules.Iso.GetWeeksInWeekYear(of, CalendarSystem.Iso)
                ? WeekYearRules.Iso.GetLocalDate(of, week, IsoDayOfWeek.Monday, CalendarSystem.Iso)
                : null;
            if (monday is { } found && (year is not null || found.PlusDays(6) >= today))
            {
                return found;
            }
        }

        return null;
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
