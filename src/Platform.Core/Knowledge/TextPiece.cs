using System.Text;

namespace Platform.Core.Knowledge;

/// <summary>A sentence, and what stands before it in its text.</summary>
internal sealed record TextPiece(string Text, string Break, int Words)
{
    public const string Paragraph = "\n\n";

    /// <summary>What goes on for longer is no sentence, and is cut between words.</summary>
    private const int LongestSentence = 2000;

    /// <summary>What is written without blanks counts by its length, and signs alone as one word.</summary>
    private const int LettersOfAWord = 8;

    public int Characters => Break.Length + Text.Length;

    public static List<TextPiece> Of(string text, CancellationToken cancellation)
    {
        var pieces = new List<TextPiece>();
        foreach (var paragraph in text.Split(Paragraph, StringSplitOptions.RemoveEmptyEntries))
        {
            cancellation.ThrowIfCancellationRequested();
            var before = Paragraph;
            foreach (var sentence in Sentences.Of(paragraph).SelectMany(Bounded))
            {
                cancellation.ThrowIfCancellationRequested();
                pieces.Add(new(sentence, before, Math.Max(Math.Max(1, WordReader.Read(sentence).Count), sentence.Length / LettersOfAWord)));
                before = EndsItself(sentence) ? " " : "\n";
            }
        }

        return pieces;
    }

    public static string Join(List<TextPiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
            text.Append(text.Length > 0 ? piece.Break : "").Append(piece.Text);
        return text.ToString();
    }

    /// <summary>Otherwise its line's end was its end, and has to stay.</summary>
    private static bool EndsItself(string sentence) => sentence.AsSpan().TrimEnd("\"')]”’»") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？'];

    private static IEnumerable<string> Bounded(string sentence)
    {
        var start = 0;
        while (sentence.Length - start > LongestSentence)
        {
            var part = CleanText.AtMost(sentence.Substring(start, LongestSentence + 1), LongestSentence);
            var space = part.LastIndexOf(' ');
            if (space > 0)
                part = part[..space];
            yield return part;
            start += part.Length;
            while (start < sentence.Length && char.IsWhiteSpace(sentence[start]))
                start++;
        }

        yield return sentence[start..];
    }
}
