using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Times of the clock: "3pm", "15:30", "7.15 pm", "16h", "four thirty", "half past five", "noon".</summary>
internal static class ClockGrammar
{
    public static bool Try(Sentence s, ref int at, Evidence evidence, out Clock clock)
    {
        if (s.Is(at, Lex.NamedTime))
        {
            int minutes = s[at++].Value;
            clock = new Clock(minutes / 60, minutes % 60, HalfDay.Clear, true);
            return true;
        }

        return PastGrammar.Try(s, ref at, evidence, out clock) || TryNumber(s, ref at, evidence, out clock);
    }

    /// <summary>An hour with or without minutes and half of the day.</summary>
    public static bool TryNumber(Sentence s, ref int at, Evidence evidence, out Clock clock)
    {
        clock = default;
        Lexeme hour = s[at];
        if (hour.Kind != Lex.Number || hour.Value > 2400 || (s.Is(at - 1, Lex.Label) && s.Kind(at + 1) is not (Lex.Meridiem or Lex.Colon or Lex.OClock)) || s[at - 1] is { Kind: Lex.Sign or Lex.Dot or Lex.Slash } && !hour.Spaced)
        {
            return false;
        }

        int next = at + 1;
        bool read = ClockFace.Try(s, hour, ref next, evidence, out clock, out bool sure);
        if (!read)
        {
            return false;
        }

        // "for 5 or so" may be people
        bool party = s.Is(at - 1, Lex.For) && !s.AsksTime && !clock.HasMinutes && s[next].Phrase;
        sure |= s.Skip(ref next, Lex.OClock) || (s.Skip(ref next, Lex.Ish) && !party);
        if (TryMeridiem(s, ref next, clock.HasMinutes || evidence != Evidence.None, out HalfDay half))
        {
            sure = clock.Hour <= 12 || sure;
            clock = clock.Hour is > 0 and <= 12 ? clock with { Half = half } : clock;
        }

        s.Skip(ref next, Lex.Ish);
        s.Skip(ref next, Lex.OClock);
        at = sure ? next : at;
        return sure;
    }

    /// <summary>"pm", "in the pm", and the letters "a" and "p" close behind digits.</summary>
    private static bool TryMeridiem(Sentence s, ref int at, bool letters, out HalfDay half)
    {
        int next = at;
        if (s.Skip(ref next, Lex.In))
        {
            s.Skip(ref next, Lex.The);
        }

        Lexeme lexeme = s[next];
        bool letterA = lexeme is { Kind: Lex.A, Spaced: false, Length: 1 } && letters && s[next - 1].InDigits;
        bool meridiem = lexeme.Kind == Lex.Meridiem && (!lexeme.Weak || (!lexeme.Spaced && letters));
        half = letterA || lexeme.Value == 0 ? HalfDay.Am : HalfDay.Pm;
        at = letterA || meridiem ? next + 1 : at;
        return letterA || meridiem;
    }
}
