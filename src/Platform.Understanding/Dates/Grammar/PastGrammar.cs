using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"half past five", "a quarter to 8 pm", "ten past 9", "20 minutes before noon", "half three", and Spanish "y media".</summary>
internal static class PastGrammar
{
    public static bool Try(Sentence s, ref int at, Evidence evidence, out Clock clock)
    {
        clock = default;
        int next = at;
        s.Skip(ref next, Lex.A);
        if (!TryMinutes(s, ref next, out int minutes, out bool plain))
        {
            return false;
        }

        bool half = s.Is(next - 1, Lex.Half);
        if (half && s.Is(next, Lex.Number) && s[next].Value is > 0 and <= 12 && s.Kind(next + 1).EndsNumber())
        {
            return TryHour(s, ref next, 30, ref at, out clock);
        }

        s.Skip(ref next, Lex.Dash);
        bool couldBeRange = evidence == Evidence.Bound || (s[next - 1].InDigits && evidence == Evidence.None);
        bool same = s.Is(next, Lex.To) && plain && s[next - 1].Value == s[next + 1].Value && s.Kind(next + 2) is not (Lex.Meridiem or Lex.Colon);
        int sign = Sign(s, next, plain, couldBeRange && !same);
        next += s.Is(next, Lex.For) ? 2 : 1;
        return sign != 0 && TryHour(s, ref next, minutes * sign, ref at, out clock);
    }

    private static bool TryHour(Sentence s, ref int next, int minutes, ref int at, out Clock clock)
    {
        clock = default;
        bool hour = s.Is(next, Lex.NamedTime) || s.Is(next, Lex.Number) && s[next].Value is > 0 and <= 24;
        if (!hour || !(s.Is(next, Lex.NamedTime) ? ClockGrammar.Try(s, ref next, Evidence.Hour, out clock) : ClockGrammar.TryNumber(s, ref next, Evidence.Hour, out clock)))
        {
            return false;
        }

        at = next;
        clock = clock.PlusMinutes(minutes);
        return true;
    }

    /// <param name="plain">True for a number alone, which could be an hour itself.</param>
    private static bool TryMinutes(Sentence s, ref int at, out int minutes, out bool plain)
    {
        Lexeme first = s[at];
        plain = false;
        minutes = first.Kind switch { Lex.Half => 30, Lex.Quarter => 15, Lex.Unit when first.Value == (int)TimeUnit.QuarterYear => 15, Lex.Number => first.Value, _ => 0 };
        if (minutes is <= 0 or >= 60)
        {
            return false;
        }

        at++;
        plain = first.Kind == Lex.Number;
        if (plain && s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Minute)
        {
            at++;
            plain = false;
        }

        return true;
    }

    /// <summary>Plus after, minus before; 0 when the words join two hours ("10 to 4", "nine to five") instead.</summary>
    private static int Sign(Sentence s, int at, bool plain, bool couldBeRange) => s.Kind(at) switch
    {
        Lex.Past => 1,
        Lex.After => plain && s[at - 1].Value % 5 != 0 ? 0 : 1,
        Lex.To or Lex.Before or Lex.Until => plain && (s[at - 1].Value % 5 != 0 || (couldBeRange && s[at - 1].Value < 13)) ? 0 : -1,
        Lex.Of => s.Is(at - 1, Lex.Quarter) && s[at].Value == 0 ? -1 : 0,
        Lex.For => s.Is(at + 1, Lex.At) && (!plain || s[at - 1].Value % 5 == 0) ? -1 : 0,
        _ => 0,
    };
}
