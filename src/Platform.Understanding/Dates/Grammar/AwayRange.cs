using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>From so far away to so far away: "in 2-3 weeks", "in two to three days", "in a week or two", "in 1 or 2 hours".</summary>
internal static class AwayRange
{
    /// <param name="at">The place of the first number.</param>
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        int next = at;
        bool read = TryNumbers(s, ref next, out int least, out int most, out TimeUnit unit) || TryOne(s, ref next, out least, out most, out unit);
        draft = read ? Between(s.Anchor, Amount.Of(least, unit), Amount.Of(most, unit)) : default;
        at = read ? next : at;
        return read;
    }

    private static bool TryNumbers(Sentence s, ref int at, out int least, out int most, out TimeUnit unit)
    {
        (least, most, unit) = (s[at].Value, s[at + 2].Value, (TimeUnit)s[at + 3].Value);
        bool read = s.Is(at, Lex.Number) && s.Kind(at + 1) is Lex.Dash or Lex.To or Lex.Or && s.Is(at + 2, Lex.Number) && s.Is(at + 3, Lex.Unit) && least < most;
        at += read ? 4 : 0;
        return read;
    }

    /// <summary>"a week or two".</summary>
    private static bool TryOne(Sentence s, ref int at, out int least, out int most, out TimeUnit unit)
    {
        (least, most, unit) = (1, s[at + 3].Value, (TimeUnit)s[at + 1].Value);
        bool one = s.Is(at, Lex.A) || s[at] is { Kind: Lex.Number, Value: 1 };
        bool read = one && s.Is(at + 1, Lex.Unit) && s.Is(at + 2, Lex.Or) && s.Is(at + 3, Lex.Number) && most is > 1 and < 10 && !s.Is(at + 4, Lex.Unit);
        at += read ? 4 : 0;
        return read;
    }

    private static Draft Between(Anchor anchor, Amount least, Amount most) => least.IsClock
        ? Draft.Between(least.From(anchor.Now, 1), most.From(anchor.Now, 1))
        : Draft.Days(least.From(anchor.Today, 1), most.From(anchor.Today, 1), Grain.Day);
}
