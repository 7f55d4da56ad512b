using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The year behind a date: ", 2018", "of 2019", "'18", "twenty twenty six".</summary>
internal static class YearGrammar
{
    public static bool Try(Sentence s, ref int at, out int year)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        s.Skip(ref next, Lex.Of, Lex.In);
        if (TryFull(s, ref next, out year) || TryShort(s, at, ref next, out year))
        {
            at = next;
            return true;
        }

        return false;
    }

    /// <summary>The year of a month: two digits would be a day.</summary>
    public static bool TryBehindMonth(Sentence s, ref int at, out int year)
    {
        int next = at;
        bool signed = !s[next].Spaced && s.Skip(ref next, Lex.Dash, Lex.Slash);
        s.Skip(ref next, signed ? Lex.None : Lex.Comma);
        bool apostrophe = s.Is(next, Lex.Apostrophe);
        s.Skip(ref next, Lex.Of, Lex.In);
        bool old = s.Is(next - 1, Lex.Of) && s[next] is { InDigits: true, Length: 2, Value: > 31 };
        bool read = apostrophe || old ? TryShort(s, at, ref next, out year) : TryFull(s, ref next, out year);
        at = read ? next : at;
        return read;
    }

    /// <summary>Four digits, or the words of a year.</summary>
    public static bool TryFull(Sentence s, ref int at, out int year)
    {
        Lexeme first = s[at];
        year = first.Value;
        if (first.Kind != Lex.Number)
        {
            return false;
        }

        bool whole = year is >= 1900 and < 2200 && (first.Length == 4 || !first.InDigits) && !s.Is(at + 1, Lex.Colon);
        bool halves = !first.InDigits && year is 19 or 20
            && s[at + 1] is { Kind: Lex.Number, InDigits: false, Value: >= 10 and < 100 };
        year = halves ? (year * 100) + s[at + 1].Value : year;
        at += halves ? 2 : whole ? 1 : 0;
        return whole || halves;
    }

    /// <summary>"'18", or two digits close behind the date that can be no hour.</summary>
    private static bool TryShort(Sentence s, int at, ref int next, out int year)
    {
        bool apostrophe = s.Skip(ref next, Lex.Apostrophe);
        Lexeme digits = s[next];
        bool of = next == at + 1 && s.Is(at, Lex.Of) && (digits.Value > 31 || (s[at].Value & 1) != 0);
        bool plain = next == at && digits.Value > 12 && s.Kind(next + 1).EndsNumber() && s.Kind(next + 1) is not (Lex.HourMark or Lex.Meridiem or Lex.Part);
        bool read = digits is { Kind: Lex.Number, InDigits: true, Length: 2 } && (apostrophe || plain || of);
        year = read ? s.Anchor.Century(digits.Value) : 0;
        next += read ? 1 : 0;
        return read;
    }
}
