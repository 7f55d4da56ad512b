using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The day at which a bound begins or ends: "after Monday" begins on Tuesday, "before Friday" ends on Thursday, "before the end of March" on its last day.</summary>
internal static class DayBound
{
    /// <summary>"From Monday", "from April", "starting next week": open from the first day. A range stays what it is.</summary>
    public static Draft Open(Draft draft) => draft switch
    {
        { EndTime: not null } => draft,
        { EndDate: null } => draft with { Bound = Bound.From },
        { Grain: Grain.Week, Date: { } monday } when draft.EndDate == monday.PlusDays(6) => draft with { EndDate = null, Grain = Grain.Day, Bound = Bound.From },
        { Grain: Grain.Month, Date: { } first } when draft.EndDate == first.PlusMonths(1).PlusDays(-1) => draft with { EndDate = null, Grain = Grain.Day, Bound = Bound.From },
        _ => draft,
    };

    public static Draft Shift(Draft draft, Lex word, bool reversed)
    {
        LocalDate first = draft.Date!.Value;
        LocalDate last = draft.EndDate ?? first;
        LocalDate day = word switch
        {
            Lex.After or Lex.Past => last.PlusDays(1),
            Lex.Before or Lex.Until when draft.Ending => last,
            Lex.Before when !reversed => first.PlusDays(-1),
            Lex.Until when !reversed && draft.Grain > Grain.Day => first.PlusDays(-1),
            Lex.By => last,
            _ => first,
        };
        return draft with { Date = day, EndDate = null, Grain = Grain.Day };
    }
}
