using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A date, or two with "to", "-" or "and" between: "Monday to Wednesday", "between the 5th and the 8th".</summary>
internal static class DateRangeGrammar
{
    public static bool Try(Sentence s, ref int at, Lex led, out Draft draft)
    {
        int from = at - 1;
        if (!DateGrammar.Try(s, ref at, out draft))
        {
            return false;
        }

        int next = at;
        bool join = s.Skip(ref next, Lex.Dash, Lex.To) || s.Skip(ref next, Lex.Until) || (led == Lex.Between && s.Skip(ref next, Lex.And));
        bool day = draft is { Time: null, Date: not null };
        if (join && day && DateGrammar.Try(s, ref next, out Draft last) && last is { Time: null, Date: { } end })
        {
            end = last.EndDate ?? end;
            end = draft is { Grain: Core.Understanding.Grain.Month, Date: { } month } && last.Numbered && MonthDays.Date(month.Year, month.Month, end.Day) is { } within ? within : end;
            bool yearless = !draft.YearSaid && s.Kind(from + 1) is Lex.Month or Lex.Number or Lex.Ordinal or Lex.The && s.Kind(from + 2) is not (Lex.Weekday or Lex.Next);
            draft.Date = last.YearSaid && yearless ? InYearOf(draft.Date!.Value, end) : draft.Date;
            draft.EndDate = Changes.Before(s, from) ? end : NotBefore(draft.Date!.Value, end);
            draft = draft.YearSaid || last.YearSaid ? draft : Current(draft, s.Anchor.Today);
            at = next;
        }

        return true;
    }

    /// <summary>"26 June to 28 June 2027": the year behind the second is the first one's too.</summary>
    private static LocalDate InYearOf(LocalDate first, LocalDate last)
    {
        LocalDate same = first.PlusYears(last.Year - first.Year);
        return same <= last ? same : same.PlusYears(-1);
    }

    /// <summary>"August to October" said in September is the span that goes on now.</summary>
    private static Draft Current(Draft draft, LocalDate today)
    {
        LocalDate first = draft.Date!.Value.PlusYears(-1);
        LocalDate last = draft.EndDate!.Value;
        last = last.PlusYears(-1) >= today ? last.PlusYears(-1) : last;
        bool current = draft.Date > today && first <= today && last >= today && Period.DaysBetween(first, last) < 360;
        return current ? draft with { Date = first, EndDate = last } : draft;
    }

    /// <summary>"Friday to Tuesday": the Tuesday behind that Friday. A span that still runs backwards ends in the year after.</summary>
    private static LocalDate NotBefore(LocalDate first, LocalDate last) =>
        last >= first ? last : last.PlusDays(7) > first ? last.PlusDays(7) : LocalDate.Max(first, last.PlusYears(1));
}
