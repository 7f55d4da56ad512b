using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Lengths of time: "two hours", "half an hour", "2.5 hrs", "1½ hours", "an hour and a half", "a couple of days", "3 nights", "1h", "2w".</summary>
internal static class AmountGrammar
{
    private const int MostParts = 4;

    public static bool Try(Sentence s, ref int at, out Amount amount) => Try(s, ref at, false, out amount);

    /// <param name="bare">A unit without its number is one: "within the next hour".</param>
    public static bool Try(Sentence s, ref int at, bool bare, out Amount amount)
    {
        int next = at;
        bool one = bare && s.Is(next, Lex.Unit);
        amount = one ? Amount.Of(1, (TimeUnit)s[next++].Value) : default;
        if (!one && !TryPart(s, ref next, out amount))
        {
            return false;
        }

        for (int parts = 1; parts < MostParts; parts++)
        {
            int more = next;
            s.Skip(ref more, Lex.And, Lex.Comma);
            if (!TryPart(s, ref more, out Amount other) || other.Finest >= amount.Finest)
            {
                break;
            }

            amount = amount.Plus(other);
            next = more;
        }

        at = next;
        return true;
    }

    /// <summary>One count and its unit: "3 months" of "3 months and 2 days".</summary>
    public static bool TryPart(Sentence s, ref int at, out Amount amount)
    {
        int next = at;
        amount = default;
        if (!TryCount(s, ref next, out double count) || !TryUnit(s, ref next, out TimeUnit unit))
        {
            return false;
        }

        at = next;
        amount = Amount.Of(count + AndHalf(s, ref at), unit);
        return true;
    }

    /// <summary>"an hour and a half": the half stands behind the unit.</summary>
    private static double AndHalf(Sentence s, ref int at)
    {
        int next = at;
        if (!s.Skip(ref next, Lex.And))
        {
            return 0;
        }

        s.Skip(ref next, Lex.A);
        if (!s.Skip(ref next, Lex.Half) || !s.Ends(next) && s.Kind(next) is Lex.Word or Lex.Number or Lex.A)
        {
            return 0;
        }

        at = next;
        return 0.5;
    }

    private static bool TryCount(Sentence s, ref int at, out double count)
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

    /// <summary>"two and a half", "1½", "three quarters of an".</summary>
    private static double Fraction(Sentence s, ref int at, double count)
    {
        if (s[at] is { Kind: Lex.Half or Lex.Quarter, Length: 1 } sign && s[at - 1].InDigits)
        {
            at++;
            return count + (sign.Kind == Lex.Half ? 0.5 : 0.25);
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

    private static bool TryUnit(Sentence s, ref int at, out TimeUnit unit)
    {
        unit = TimeUnit.Hour;
        int next = at;
        s.Skip(ref next, Lex.Dash);
        Lexeme lexeme = s[next];
        if (lexeme.Kind == Lex.Unit)
        {
            unit = (TimeUnit)lexeme.Value;
            at = next + 1;
            return true;
        }

        bool nights = lexeme is { Kind: Lex.Part, Phrase: false } && (lexeme.Value == (int)DayPart.Night || lexeme is { Value: (int)DayPart.Evening, Weak: true }) && s.Kind(next - 1) is Lex.Number or Lex.Few or Lex.Couple or Lex.Dash;
        bool mark = (lexeme.Kind == Lex.HourMark || lexeme is { Kind: Lex.Apostrophe or Lex.UnitLetter, Spaced: false }) && s[at - 1].InDigits && !s[next + 1].InDigits;
        unit = lexeme.Kind switch
        {
            Lex.Part => TimeUnit.Day,
            Lex.UnitLetter => (TimeUnit)lexeme.Value,
            Lex.Apostrophe => TimeUnit.Minute,
            _ => TimeUnit.Hour,
        };
        at = nights || mark ? next + 1 : at;
        return nights || mark;
    }
}
