using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The hour at which a part of the day bounds: "after dinner" begins where it ends, "before lunch" ends where it begins.</summary>
internal static class PartBound
{
    public static Draft Edge(Sentence s, Draft draft, Lex word) => draft is { Part: not DayPart.None, Time: null }
        ? draft with
        {
            Time = Clock.At(word is Lex.After or Lex.Past ? s.Hours.To(draft.Part) : s.Hours.From(draft.Part)),
            Part = DayPart.None,
            Grain = Grain.Hour,
            Weak = false,
        }
        : draft;
}
