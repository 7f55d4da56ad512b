using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Dates in digits: "2026-03-14", "2026 03 14", "3/14", "14.3.2026", "31-Oct-74"; the locale says which comes first.</summary>
internal static class NumericDateGrammar
{
    public static bool Try(Sentence s, ref int at, int weekday, out LocalDate date)
    {
        date = default;
        Lexeme first = s[at];
        if (first is { Length: 8, Kind: Lex.Number })
        {
            return TryCompact(s, ref at, first.Value, out date);
        }

        if (first is { Length: 4, Kind: Lex.Number } && s[at + 1] is { InDigits: true, Length: 2 })
        {
            return TrySpaced(s, ref at, first.Value, out date);
        }

        Lex sign = s.Kind(at + 1);
        bool even = s[at + 1].Spaced == s[at + 2].Spaced && !(s.Is(at - 1, sign) && !first.Spaced && s[at - 2] is { InDigits: true, Length: < 4 });
        if (!first.InDigits || first.Kind is not (Lex.Number or Lex.Ordinal) || sign is not (Lex.Slash or Lex.Dash or Lex.Dot) || !even)
        {
            return false;
        }

        // "3/4 sleeves", "10 / 11 am"
        bool others = sign == Lex.Slash && first.Value < s[at + 2].Value && s[at + 2].Value <= 4 && s.Is(at + 3, Lex.Word) && !s.Is(at - 1, Lex.On) && !s.AsksDate;
        others |= s[at + 1].Spaced && s.Is(at + 3, Lex.Meridiem);
        // "12-15 March"
        others |= s.Is(at + 3, Lex.Month) || (s.Is(at + 3, Lex.Of) && s.Is(at + 4, Lex.Month));
        bool third = s.Is(at + 3, sign) && (s[at + 4].InDigits || s.Is(at + 4, Lex.Month)) && s[at + 3].Spaced == s[at + 1].Spaced;
        LocalDate? read = s.Is(at + 2, Lex.Month) || (third && s.Is(at + 4, Lex.Month)) ? Named(s, at, third)
            : !s[at + 2].InDigits || others ? null
            : third ? Whole(s, first, s[at + 2], s[at + 4])
            : Short(s, first, s[at + 2], sign, weekday, s.Is(at - 1, Lex.On));
        bool ends = s.Kind(at + (third ? 5 : 3)) is not (Lex.Slash or Lex.Dot or Lex.Sign or Lex.Colon) || s[at + (third ? 5 : 3)].Spaced;
        date = read ?? default;
        at += read is not null && ends ? third ? 5 : 3 : 0;
        return read is not null && ends;
    }

    /// <summary>"20260314".</summary>
    private static bool TryCompact(Sentence s, ref int at, int digits, out LocalDate date)
    {
        LocalDate? read = digits is > 19_000_000 and < 21_000_000 && s.Kind(at + 1).EndsNumber()
            ? MonthDays.Date(digits / 10_000, digits / 100 % 100, digits % 100)
            : null;
        date = read ?? default;
        at += read is null ? 0 : 1;
        return read is not null;
    }

    /// <summary>"2026 03 14".</summary>
    private static bool TrySpaced(Sentence s, ref int at, int year, out LocalDate date)
    {
        (Lexeme month, Lexeme day) = (s[at + 1], s[at + 2]);
        bool shape = year is > 1900 and < 2100 && month.Kind == Lex.Number && day is { Kind: Lex.Number, InDigits: true, Length: 2 } && s.Kind(at + 3).EndsNumber();
        LocalDate? read = shape ? MonthDays.Date(year, month.Value, day.Value) : null;
        date = read ?? default;
        at += read is null ? 0 : 3;
        return read is not null;
    }

    /// <summary>"31-Oct-1974", "2019-aug-1"; with a year of four digits in any order ("2020/23/Sep").</summary>
    private static LocalDate? Named(Sentence s, int at, bool third)
    {
        Lexeme first = s[at];
        int month = s[at + 2].Value;
        if (third && s.Is(at + 4, Lex.Month))
        {
            (Lexeme year, Lexeme day) = first.Length == 4 ? (first, s[at + 2]) : (s[at + 2], first);
            return year.Length == 4 ? MonthDays.Date(year.Value, s[at + 4].Value, day.Value) : null;
        }

        if (!third)
        {
            return s.Anchor.Complete(month, first.Value, 0);
        }

        return first.Length == 4
            ? MonthDays.Date(first.Value, month, s[at + 4].Value)
            : MonthDays.Date(Year(s, s[at + 4]), month, first.Value);
    }

    private static LocalDate? Whole(Sentence s, Lexeme a, Lexeme b, Lexeme c)
    {
        if (a.Length == 4)
        {
            return MonthDays.Date(a.Value, b.Value, c.Value) ?? MonthDays.Date(a.Value, c.Value, b.Value);
        }

        if (c.Length is not (2 or 4) || a.Length > 2 || b.Length > 2)
        {
            return null;
        }

        int year = Year(s, c);
        LocalDate? dayFirst = MonthDays.Date(year, b.Value, a.Value);
        LocalDate? monthFirst = MonthDays.Date(year, a.Value, b.Value);
        return s.Anchor.DayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst;
    }

    /// <summary>Without a year a slash makes a date ("24/7" is always); a dash or dot only where no time is meant.</summary>
    private static LocalDate? Short(Sentence s, Lexeme a, Lexeme b, Lex sign, int weekday, bool on)
    {
        bool range = sign switch
        {
            Lex.Dash => Math.Max(a.Value, b.Value) <= 12,
            Lex.Dot => !on && (s.AsksTime || (!s.AsksDate && (b.Length == 2 || weekday == 0))),
            _ => false,
        };
        bool always = a.Value == 24 && b.Value == 7 && !on && !s.AsksDate && weekday == 0;
        if (range || always || a.Length > 2 || b.Length > 2)
        {
            return null;
        }

        LocalDate? dayFirst = s.Anchor.Complete(b.Value, a.Value, weekday);
        LocalDate? monthFirst = s.Anchor.Complete(a.Value, b.Value, weekday);
        return s.Anchor.DayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst;
    }

    private static int Year(Sentence s, Lexeme digits) => digits.Length <= 2 ? s.Anchor.Century(digits.Value) : digits.Value;
}
