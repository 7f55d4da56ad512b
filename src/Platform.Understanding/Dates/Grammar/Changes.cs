using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"Move it from Tuesday to Thursday" is no span of days: the first is the old value, the second the new one.</summary>
internal static class Changes
{
    private const int Farthest = 8;

    /// <param name="from">The place of the word "from".</param>
    public static bool Before(Sentence s, int from) => (s.Is(from, Lex.From) || s[from] is { Kind: Lex.Of, Value: > 1 }) && Near(s, from);

    /// <summary>True where the range between two places goes from an old value to a new one: "change my 3 o'clock to 5 o'clock".</summary>
    public static bool Says(Sentence s, int from, int to)
    {
        bool joined = false;
        for (int at = from; !joined && at < to; at++)
        {
            joined = s.Is(at, Lex.To);
        }

        return Before(s, from) || (joined && Near(s, from));
    }

    /// <summary>True where a word of change stands not far before a place.</summary>
    public static bool Near(Sentence s, int place)
    {
        bool change = false;
        for (int at = place - 1; !change && at >= place - Farthest && s.Kind(at) is not (Lex.Stop or Lex.None); at--)
        {
            change = s.Kind(at) is Lex.Change or Lex.PutBack or Lex.PutForward;
        }

        return change;
    }
}
