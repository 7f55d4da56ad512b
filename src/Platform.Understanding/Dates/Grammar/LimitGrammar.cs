using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>How near or far at most: "at least two weeks from now", "more than a month ago", "less than 3 days from now", "within the week".</summary>
internal static class LimitGrammar
{
    /// <summary>A distance that is the nearest, or the farthest, that is wanted.</summary>
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        bool least = s.Is(at, Lex.AtLeast);
        int next = at + 1;
        bool read = AwayGrammar.Try(s, ref next, out draft) && draft is { Date: not null, EndDate: null, EndTime: null };
        draft.Bound = least == draft.Date >= s.Anchor.Today ? Bound.From : Bound.Until;
        at = read ? next : at;
        return read;
    }

    /// <summary>"within the week", "within the month": what is left of it.</summary>
    public static bool TryWithin(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at + 1;
        LocalDate today = s.Anchor.Today;
        if (!s.Is(next, Lex.The) || !EdgeGrammar.TryPeriod(s, ref next, out Draft whole) || whole.EndDate < today)
        {
            return false;
        }

        draft = Draft.Days(LocalDate.Max(today, whole.Date!.Value), whole.EndDate!.Value, Grain.Day);
        at = next;
        return true;
    }
}
