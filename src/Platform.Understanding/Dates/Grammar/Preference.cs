using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"Rather at 4 than at 3", "4 is better than 3", "mejor a las 4 que a las 3": what stands behind "than" gives way.</summary>
internal static class Preference
{
    private const int Farthest = 8;

    /// <summary>The bit of a filler's value that says it prefers something.</summary>
    private const int Prefers = 2;

    /// <param name="than">The place of the word "than": right behind the word that prefers, or behind what is preferred.</param>
    public static bool Before(Sentence s, int than)
    {
        bool found = IsWord(s, than - 1);
        for (int at = than - 2; !found && s.Ended == than && at >= than - Farthest && s.Kind(at) is not (Lex.Stop or Lex.None); at--)
        {
            found = IsWord(s, at);
        }

        return found;
    }

    private static bool IsWord(Sentence s, int at) => s[at] is { Kind: Lex.Filler } word && (word.Value & Prefers) != 0;
}
