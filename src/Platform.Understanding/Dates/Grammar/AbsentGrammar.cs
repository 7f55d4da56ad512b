using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A date in digits of a month that has no such day: "31/11", "30.02.2026", "2026-02-30". Whoever writes so means a day, and is to be told.</summary>
internal static class AbsentGrammar
{
    /// <summary>A leap year: a day that this one has not, no year has.</summary>
    private const int AnyYear = 2000;

    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        Lex sign = s.Kind(at + 1);
        bool signed = sign is Lex.Slash or Lex.Dash or Lex.Dot && IsPiece(s, at) && IsPiece(s, at + 2) && !s[at + 1].Spaced && !s[at + 2].Spaced && s.Kind(at - 1) is not (Lex.Sign or Lex.Slash or Lex.Dash or Lex.Dot);
        bool whole = signed && s.Is(at + 3, sign) && IsPiece(s, at + 4) && !s[at + 3].Spaced && !s[at + 4].Spaced;
        int next = at + (whole ? 5 : 3);
        bool ends = s[next].Spaced || s.Kind(next) is not (Lex.Slash or Lex.Dash or Lex.Dot or Lex.Sign or Lex.Colon or Lex.Number);
        AbsentDay? absent = !signed || !ends ? null : whole ? Whole(s, s[at], s[at + 2], s[at + 4]) : sign == Lex.Slash ? Short(s, s[at], s[at + 2]) : null;
        draft = absent is null ? default : Draft.None(absent) with { YearSaid = whole };
        at = absent is null ? at : next;
        return absent is not null;
    }

    private static bool IsPiece(Sentence s, int at) => s[at] is { Kind: Lex.Number, InDigits: true, Length: <= 4 };

    private static AbsentDay? Whole(Sentence s, Lexeme a, Lexeme b, Lexeme c) => (a.Length, b.Length, c.Length) switch
    {
        (4, <= 2, <= 2) => Of(c.Value, b.Value, a.Value),
        ( <= 2, <= 2, 4) => s.Anchor.DayFirst ? Of(a.Value, b.Value, c.Value) ?? Of(b.Value, a.Value, c.Value) : Of(b.Value, a.Value, c.Value) ?? Of(a.Value, b.Value, c.Value),
        _ => null,
    };

    private static AbsentDay? Short(Sentence s, Lexeme a, Lexeme b)
    {
        bool digits = a.Length <= 2 && b.Length <= 2;
        (Lexeme day, Lexeme month) = s.Anchor.DayFirst ? (a, b) : (b, a);
        return digits ? Of(day.Value, month.Value, null) ?? Of(month.Value, day.Value, null) : null;
    }

    private static AbsentDay? Of(int day, int month, int? year) =>
        day is > 28 and <= 31 && month is >= 1 and <= 12 && year is null or (>= MonthDays.FirstYear and <= MonthDays.LastYear) && MonthDays.Date(year ?? AnyYear, month, day) is null ? new AbsentDay(day, month, year) : null;
}
