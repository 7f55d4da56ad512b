namespace Platform.Core.Knowledge;

/// <summary>The pieces of three and four letters of a word, with its beginning and its end marked.</summary>
internal static class LetterPieces
{
    public static IEnumerable<string> Of(string word)
    {
        var marked = $"<{word}>";
        for (var size = 3; size <= 4; size++)
        {
            for (var at = 0; at + size <= marked.Length; at++)
                yield return marked.Substring(at, size);
        }
    }
}
