using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Grammar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>
/// "From Friday 10am to Sunday noon": hours of several days are those of the first and of the last day, so it is Friday from ten, or any time
/// on Saturday, or Sunday until noon.
/// </summary>
internal static class Stretch
{
    public static void Split(Sentence s, List<Draft> drafts)
    {
        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            if (IsOne(s, drafts[i], drafts[i + 1]))
            {
                Split(s, drafts, i);
            }
        }
    }

    private static void Split(Sentence s, List<Draft> drafts, int first)
    {
        (Draft start, Draft end) = (drafts[first], drafts[first + 1]);
        if (Changes.Near(s, start.From))
        {
            drafts[first] = start with { Negated = true };
            return;
        }

        int between = Period.DaysBetween(start.Date!.Value, end.Date!.Value) - 1;
        drafts[first] = start with { Bound = start.Time is null ? start.Bound : Bound.From };
        drafts[first + 1] = end with { Bound = end.Time is null ? end.Bound : Bound.Until, Alternative = true };
        if (between > 0)
        {
            Draft days = new() { From = start.From, To = start.To, Date = start.Date.Value.PlusDays(1), EndDate = between > 1 ? start.Date.Value.PlusDays(between) : null, Grain = Grain.Day, Alternative = true };
            drafts.Insert(first + 1, days);
        }
    }

    /// <summary>A day with its hour, "to", and a later day with its own.</summary>
    private static bool IsOne(Sentence s, Draft start, Draft end) =>
        start is { HasTime: true, EndDate: null, EndTime: null, Negated: false, Past: false, Bound: Bound.At or Bound.From, Date: { } first }
        && end is { HasTime: true, EndDate: null, EndTime: null, Negated: false, Past: false, Bound: Bound.At or Bound.Until, Date: { } last }
        && last > first && IsLinked(s, start, end);

    private static bool IsLinked(Sentence s, Draft start, Draft end) =>
        (end.From == start.To && s.Is(end.From, Lex.Until))
        || (end.From == start.To + 1 && (s.Kind(start.To) is Lex.To or Lex.Until or Lex.Dash || (s.Is(start.To, Lex.And) && s.Is(start.From, Lex.Between))));
}
