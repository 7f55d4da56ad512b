using System.Text;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Reads the part of a said address before "at", backwards, up to the words that lead to it ("my email is").</summary>
internal static class SpokenLocalPart
{
    private const int MostPieces = 32;
    private const int MostWords = 3;

    /// <param name="glued">An at sign follows without a space: what it belongs to is written, not said.</param>
    /// <param name="first">The first token of the part.</param>
    public static string Read(Message message, int last, bool glued, out int first)
    {
        first = last + 1;
        var words = 0;
        var signAfter = false;
        for (var at = last; at >= 0 && last - at < MostPieces; at--)
        {
            var letter = message.Language.Letter(message[at].Word);
            var sign = SpokenPiece.IsSign(letter);
            var joined = signAfter || (at < last && SpokenPiece.IsTouching(message, at + 1));
            if (!sign && !Belongs(message, at, joined, ref words) || (glued && at < last && !joined && !sign))
            {
                break;
            }

            first = at;
            signAfter = sign;
            if (at > 0 && (message[at].Break != Break.None || SpokenPiece.Glue(message, at) is null))
            {
                break;
            }
        }

        return Write(message, first, last);
    }

    private static bool Belongs(Message message, int at, bool joined, ref int words)
    {
        if (joined || message[at].Length == 1 || message[at].Kind == TokenKind.Number || message.Language.Number(message[at].Word) is not null)
        {
            return true;
        }

        return !message.Is(at, WordTraits.Function | WordTraits.Filler) && ++words <= MostWords;
    }

    private static string Write(Message message, int first, int last)
    {
        var local = new StringBuilder();
        var times = 1;
        for (var at = first; at <= last; at++)
        {
            local.Append(at > first ? SpokenPiece.Glue(message, at) : "");
            if (DigitRuns.Group(message, at) is { Spoken: true, Plus: false } digits && digits.Last <= last && message.Fold(at).Length > 1)
            {
                local.Append(digits.Digits);
                at = digits.Last;
                continue;
            }

            if (message.Language.Number(message[at].Word) is { Kind: NumberKind.Repeat } repeat && at < last)
            {
                times = repeat.Value;
                continue;
            }

            var piece = SpokenPiece.Text(message, at);
            times = piece.Length == 1 ? times : 1;
            local.Append(times > 1 && piece == "u" ? "w" : string.Concat(Enumerable.Repeat(piece, times)));
            times = 1;
        }

        return local.ToString().Trim('.', '-');
    }
}
