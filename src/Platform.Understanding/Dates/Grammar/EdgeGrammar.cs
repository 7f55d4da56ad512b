using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The beginning, middle or end of a period: "end of next week", "early March", "earlier in the week", "the beginning of the month".</summary>
internal static class EdgeGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        Lex edge = s.Kind(next) switch
        {
            Lex.Begin or Lex.Early or Lex.Earlier => Lex.Begin,
            Lex.Mid => Lex.Mid,
            Lex.End or Lex.Late => Lex.End,
            _ => Lex.None,
        };
        if (s.Kind(next) is Lex.EndOfUnit or Lex.BeginOfUnit)
        {
            edge = s.Is(next, Lex.EndOfUnit) ? Lex.End : Lex.Begin;
            Draft unit = Whole(s.Anchor, (TimeUnit)s[next].Value);
            draft = Cut(edge, unit.Grain, unit.Date!.Value, unit.EndDate!.Value);
            at = next + 1;
            return true;
        }

        if (s.Kind(next++) is Lex.Later)
        {
            return TryRest(s, ref at, next, out draft);
        }

        if (edge == Lex.None)
        {
            return false;
        }

        s.Skip(ref next, Lex.Dash);
        s.Skip(ref next, Lex.Of, Lex.In);
        s.Skip(ref next, Lex.Around);
        if (s.Kind(at) is not (Lex.Begin or Lex.Earlier) && TryOfDay(s, ref at, next, edge, out draft))
        {
            return true;
        }

        // "anything earlier this week?" asks for a sooner time
        if ((s.Is(at, Lex.Earlier) && s.Is(next, Lex.This)) || !TryPeriod(s, ref next, out Draft whole) || whole is not { Date: { } first, EndDate: { } last })
        {
            return false;
        }

        draft = Cut(edge, whole.Grain, first, last);
        bool sooner = s.Is(at, Lex.Earlier) && draft.EndDate < s.Anchor.Today && last >= s.Anchor.Today;
        at = sooner ? at : next;
        return !sooner;
    }

    /// <summary>A week, month or year: of a name, counted from this one, or this one ("of the month").</summary>
    public static bool TryPeriod(Sentence s, ref int at, out Draft whole)
    {
        int next = at;
        bool read = PeriodGrammar.Try(s, ref next, out whole) || TryThis(s, ref next, out whole) || TryYear(s, ref next, out whole);
        read = read && whole.Grain >= Grain.Week && whole.EndDate is not null;
        at = read ? next : at;
        return read;
    }

    private static bool TryYear(Sentence s, ref int at, out Draft whole)
    {
        int year = 0;
        bool read = s.Is(at - 1, Lex.Of) && YearGrammar.TryFull(s, ref at, out year);
        whole = read ? Draft.Days(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), Grain.Month) : default;
        return read;
    }

    /// <summary>"early Friday", "late next Friday", "late Friday afternoon", "the end of tomorrow": a part of that day.</summary>
    private static bool TryOfDay(Sentence s, ref int at, int next, Lex edge, out Draft draft)
    {
        s.Skip(ref next, Lex.On);
        s.Skip(ref next, Lex.The);
        draft = default;
        bool day = s.Kind(next) is Lex.Weekday or Lex.RelativeDay || (s.Kind(next) is Lex.This or Lex.Next or Lex.Coming && s.Is(next + 1, Lex.Weekday));
        if (!day || !DateGrammar.Try(s, ref next, out draft) || draft.EndDate is not null)
        {
            return false;
        }

        int part = next;
        bool said = PartGrammar.Try(s, ref part, out DayPart found, out int? days, out _) && days is null;
        draft.Part = edge switch
        {
            Lex.Begin => said ? DayParts.Early(found) : DayPart.Morning,
            Lex.End => said ? DayParts.Late(found) : DayPart.EndOfDay,
            _ => said ? found : DayPart.Lunch,
        };
        draft.Grain = Grain.PartOfDay;
        at = said ? part : next;
        return true;
    }

    /// <summary>"later this week": its second half, or what is left of that.</summary>
    private static bool TryRest(Sentence s, ref int at, int next, out Draft draft)
    {
        s.Skip(ref next, Lex.In);
        bool read = (s.Kind(next) is Lex.This ? PeriodGrammar.Try(s, ref next, out draft) : TryThis(s, ref next, out draft) && s.Is(next - 2, Lex.The));
        LocalDate today = s.Anchor.Today;
        read = read && draft.EndDate >= today && draft.Date <= today;
        draft = read ? Draft.Days(LocalDate.Max(today, PortionGrammar.Half(draft, false).Date!.Value), draft.EndDate!.Value, Grain.Day) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>"the rest of the week": from today to its end.</summary>
    public static bool TryLeft(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        s.Skip(ref next, Lex.Of);
        bool read = (s.Is(next, Lex.This) ? PeriodGrammar.Try(s, ref next, out draft) : TryThis(s, ref next, out draft)) && draft.EndDate >= s.Anchor.Today && draft.Date <= s.Anchor.Today;
        draft = read ? Draft.Days(s.Anchor.Today, draft.EndDate!.Value, Grain.Day) : default;
        at = read ? next : at;
        return read;
    }

    /// <summary>"of the week", "of the month": the one that it is now.</summary>
    private static bool TryThis(Sentence s, ref int at, out Draft draft)
    {
        s.Skip(ref at, Lex.The);
        TimeUnit unit = s.Is(at, Lex.Unit) ? (TimeUnit)s[at].Value : TimeUnit.Second;
        draft = Whole(s.Anchor, unit);
        at += draft.Date is null ? 0 : 1;
        return draft.Date is not null;
    }

    private static Draft Whole(Anchor anchor, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => Draft.WeekOf(anchor.Monday()),
        TimeUnit.Month => Draft.Month(anchor.FirstOfMonth()),
        TimeUnit.Year => Draft.Days(new LocalDate(anchor.Today.Year, 1, 1), new LocalDate(anchor.Today.Year, 12, 31), Grain.Month),
        _ => default,
    };

    /// <summary>Of a week Monday to Wednesday, Wednesday and Thursday, Friday on; of a month or season thirds; of a year its first or last months.</summary>
    private static Draft Cut(Lex edge, Grain grain, LocalDate first, LocalDate last)
    {
        int days = Period.DaysBetween(first, last);
        bool year = days > 300;
        int third = days > 31 ? 30 : 10;
        (int from, int to) = (edge, grain) switch
        {
            (Lex.Begin, Grain.Week) => (0, 2),
            (Lex.Mid, Grain.Week) => (2, 3),
            (_, Grain.Week) => (4, 6),
            (Lex.Begin, _) => year ? (0, 89) : (0, third - 1),
            (Lex.Mid, _) => year ? (151, 242) : (third, (2 * third) - 1),
            _ => year ? (243, 364) : (2 * third, days),
        };
        LocalDate end = first.PlusDays(to);
        return Draft.Days(first.PlusDays(from), edge == Lex.End ? last : LocalDate.Min(end, last), Grain.Day) with { Ending = edge == Lex.End };
    }
}
