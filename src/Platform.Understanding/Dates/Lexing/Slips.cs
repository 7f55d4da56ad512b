namespace Platform.Understanding.Dates.Lexing;

/// <summary>How fingers slip on a long word: two letters changed round ("thurdsay"), one left out ("evenin"), one twice; and b for v, which sound the same in Spanish.</summary>
internal static class Slips
{
    private const int Long = 6;

    /// <summary>A letter less makes another word of a shorter one ("Frida").</summary>
    private const int Longer = 7;

    public static bool Happen(Lex kind, string phrase) =>
        kind is Lex.Weekday or Lex.Month or Lex.RelativeDay or Lex.Part && phrase.Length >= Long && phrase.All(char.IsLetter);

    /// <summary>The first letter is nearly always right.</summary>
    public static IEnumerable<string> Of(string word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            if (at + 1 < word.Length)
            {
                yield return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
            }

            if (word.Length >= Longer)
            {
                yield return word.Remove(at, 1);
            }

            yield return word.Insert(at, word[at].ToString());
        }

        yield return word.Replace('v', 'b');
        yield return word.Replace('b', 'v');
    }
}
