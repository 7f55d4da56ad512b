using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Lengths of time: "two hours", "half an hour", "an hour and a half", "an hour and 20 minutes", "3 nights", "1h", "1h30", "2w".</summary>
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
        if (TryHourMark(s, ref at, out amount))
        {
            return true;
        }

        if (!CountGrammar.Try(s, ref next, out double count) || !TryUnit(s, ref next, out TimeUnit unit))
        {
            return false;
        }

        at = next;
        amount = Amount.Of(count + AndHalf(s, ref at), unit);
        return true;
    }

    /// <summary>"1h30".</summary>
    private static bool TryHourMark(Sentence s, ref int at, out Amount amount)
    {
        bool read = s[at] is { InDigits: true, Length: <= 2 } && s[at + 1] is { Kind: Lex.HourMark, Spaced: false } && s[at + 2] is { Kind: Lex.Number, InDigits: true, Length: 2, Spaced: false, Value: < 60 };
        amount = read ? Amount.Of((s[at].Value * 60) + s[at + 2].Value, TimeUnit.Minute) : default;
        at += read ? 3 : 0;
        return read;
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
