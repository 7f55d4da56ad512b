using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"Move it from Tuesday to Thursday" is no span of days: the first is the old value, the second the new one.</summary>
internal static class Changes
{
    private const int Farthest = 8;

    /// <param name="from">The place of the word "from".</param>
    public static bool Before(Sentence s, int from)
    {
        bool change = false;
        for (int at = from - 1; !change && s.Is(from, Lex.From) && at >= from - Farthest && s.Kind(at) is not (Lex.Stop or Lex.None); at--)
        {
            change = s.Is(at, Lex.Change);
        }

        return change;
    }
}
