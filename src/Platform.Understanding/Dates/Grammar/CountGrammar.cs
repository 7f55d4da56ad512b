using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>How many of a unit: "two", "a couple of", "half a", "2.5", "two and a half", "1½", "1 1/2", "three quarters of an".</summary>
internal static class CountGrammar
{
    public static bool Try(Sentence s, ref int at, out double count)
    {
        count = 1;
        bool article = s.Skip(ref at, Lex.A);
        return s.Kind(at) switch
        {
            Lex.Few => Take(ref at, 3, out count),
            Lex.Couple => Take(ref at, 2, out count),
            Lex.Half => Take(ref at, 0.5, out count) && Of(s, ref at),
            Lex.Quarter => Take(ref at, 0.25, out count) && Of(s, ref at),
            Lex.Number => TryNumber(s, ref at, out count),
            Lex.Unit when s[at + 1] is { Kind: Lex.And, Value: 1 } && s.Is(at + 2, Lex.Half) => true,
            _ => article,
        };
    }

    private static bool Take(ref int at, double value, out double count)
    {
        count = value;
        at++;
        return true;
    }

    /// <summary>"of an" between a fraction and its unit.</summary>
    private static bool Of(Sentence s, ref int at)
    {
        s.Skip(ref at, Lex.Of);
        s.Skip(ref at, Lex.A, Lex.The);
        return true;
    }

    private static bool TryNumber(Sentence s, ref int at, out double count)
    {
        count = s[at].Value;
        if (s.Is(at + 1, Lex.Dot) && s.Is(at + 2, Lex.Number))
        {
            count += s[at + 2].Value / Math.Pow(10, s[at + 2].Length);
            at += 3;
        }
        else if (s.Is(at + 1, Lex.Slash) && s[at + 2] is { Kind: Lex.Number, Value: > 1 and <= 4 })
        {
            count /= s[at + 2].Value;
            at += 3;
        }
        else
        {
            at++;
            count = Fraction(s, ref at, count);
        }

        return true;
    }

    /// <summary>"two and a half", "1½", "1 1/2", "three quarters of an".</summary>
    private static double Fraction(Sentence s, ref int at, double count)
    {
        if (s[at] is { Kind: Lex.Half or Lex.Quarter, Length: 1 } sign && s[at - 1].InDigits)
        {
            at++;
            return count + (sign.Kind == Lex.Half ? 0.5 : 0.25);
        }

        if (s[at] is { Kind: Lex.Number, InDigits: true, Value: > 0 and < 4 } part && s.Is(at + 1, Lex.Slash) && s[at + 2] is { Kind: Lex.Number, Value: > 1 and <= 4 } whole)
        {
            at += 3;
            return count + ((double)part.Value / whole.Value);
        }

        int next = at;
        s.Skip(ref next, Lex.Dash);
        bool quarters = s.Is(next, Lex.Quarter) || (s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.QuarterYear);
        if (quarters && s.Is(next + 1, Lex.Of))
        {
            at = next + 1;
            return Of(s, ref at) ? count / 4 : count;
        }

        next = at;
        bool half = s.Skip(ref next, Lex.And) && (s.Skip(ref next, Lex.A) || true) && s.Skip(ref next, Lex.Half);
        at = half ? next : at;
        return half ? count + 0.5 : count;
    }
}
