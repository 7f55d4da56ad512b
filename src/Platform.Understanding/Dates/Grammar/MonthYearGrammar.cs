using NodaTime;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A month behind its year, or in digits: "2026 October", "2026-10", "10/2026".</summary>
internal static class MonthYearGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        if (s[at] is { Kind: Lex.Number, InDigits: true, Length: 4, Value: >= 1900 and < 2200 } number && s.Is(at + 1, Lex.Month) && !s[at + 2].InDigits)
        {
            draft = Draft.Month(new LocalDate(number.Value, s[at + 1].Value, 1)) with { YearSaid = true };
            at += 2;
            return true;
        }

        (Lexeme first, Lexeme sign, Lexeme second) = (s[at], s[at + 1], s[at + 2]);
        bool shape = sign is { Kind: Lex.Slash or Lex.Dash, Spaced: false } && first.InDigits && second is { InDigits: true, Spaced: false }
            && s.Kind(at + 3).EndsNumber() && s.Kind(at + 3) != sign.Kind;
        (Lexeme year, Lexeme month) = first.Length == 4 ? (first, second) : (second, first);
        if (!shape || year.Length != 4 || year.Value is < 1900 or > 2200 || month.Length > 2 || month.Value is < 1 or > 12)
        {
            return false;
        }

        draft = Draft.Month(new LocalDate(year.Value, month.Value, 1)) with { YearSaid = true };
        at += 3;
        return true;
    }
}
