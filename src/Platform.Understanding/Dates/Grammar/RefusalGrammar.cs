using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>What is not wanted ("not on Friday", "any day but Monday"), and the day wanted in its place ("the one after").</summary>
internal static class RefusalGrammar
{
    private const int FarthestNot = 3;

    public static bool TryNot(Sentence s, ref int at, out Draft draft)
    {
        at++;
        for (int small = 0; small < FarthestNot && s.Kind(at) is Lex.On or Lex.For or Lex.A or Lex.Filler or Lex.Than or Lex.Every or Lex.Any; small++)
        {
            at++;
        }

        bool bound = s.Kind(at) is Lex.Until or Lex.Before;
        bool read = s.Is(at, Lex.Not) ? Fail(out draft) : PhraseGrammar.Try(s, ref at, out draft);
        draft.Negated = !bound;
        return read;
    }

    private static bool Fail(out Draft draft)
    {
        draft = default;
        return false;
    }

    /// <summary>"Not this Tuesday, the one after": a week later.</summary>
    public static bool TryNextOne(Sentence s, ref int at, out Draft draft)
    {
        draft = s.Refused is { } day ? Draft.Day(day.PlusDays(7)) : default;
        s.Refused = null;
        at++;
        return draft.Date is not null;
    }
}
