using System.Text;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>One said part of an address or a spelling: a letter, digits, a sign, a word.</summary>
internal static class SpokenPiece
{
    /// <summary>Signs that stand for themselves inside an address.</summary>
    public static bool IsSign(string? letter) => letter is "." or "_" or "-" or "+" or "&";

    /// <summary>The written form of a token: "dot" is ".", "seven" is "7", "smith" is "smith".</summary>
    public static string Text(Message message, int token)
    {
        var word = message[token].Word;
        var letter = message.Language.Letter(word);
        if (IsSign(letter))
        {
            return letter!;
        }

        return message.Language.Number(word) is { Kind: not (NumberKind.Repeat or NumberKind.Hundred) } number && message.Fold(token).Length > 1
            ? number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : message.Fold(token).ToString();
    }

    /// <summary>Signs typed between two tokens, such as the plus of "yo+yo"; null when something else parts them.</summary>
    public static string? Glue(Message message, int token)
    {
        var between = message.Text.AsSpan(message[token - 1].End, message[token].Start - message[token - 1].End).Trim(" []()");
        return between.IndexOfAnyExcept("._-+&") < 0 ? between.ToString() : null;
    }

    public static bool IsTouching(Message message, int token) => message[token - 1].End == message[token].Start || !HasSpace(message, token);

    private static bool HasSpace(Message message, int token) =>
        message.Text.AsSpan(message[token - 1].End, message[token].Start - message[token - 1].End).ContainsAny(' ', '\t', '\n');
}
