using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The day behind its week or month: "next week on Tuesday", "next week - Monday", "last week's Sunday", "next month on the 3rd".</summary>
internal static class DayWithin
{
    public static void Behind(Sentence s, ref int at, ref Draft draft)
    {
        int next = at;
        if (s.Skip(ref next, Lex.Apostrophe))
        {
            next++;
        }

        s.Skip(ref next, Lex.Comma, Lex.Dash);
        s.Skip(ref next, Lex.On);
        s.Skip(ref next, Lex.The);
        LocalDate? day = (draft, s[next]) switch
        {
            ({ Grain: Grain.Week, Date: { } monday }, { Kind: Lex.Weekday } weekday) => monday.PlusDays(weekday.Value - 1),
            ({ Grain: Grain.Month, Date: { } first }, { Kind: Lex.Ordinal } ordinal) => MonthDays.Date(first.Year, first.Month, ordinal.Value),
            _ => null,
        };
        draft = day is { } date ? Draft.Day(date) with { Week = draft.Week } : draft;
        at = day is null ? at : next + 1;
    }
}
