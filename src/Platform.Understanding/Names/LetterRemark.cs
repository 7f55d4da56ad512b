using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>What is said of one letter of a name: "with a Y", "with one L", "without an h", "con jota", "con dos enes", "con b de Barcelona".</summary>
/// <param name="First">The token that it begins with.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Letter">One letter, or "ph".</param>
internal readonly record struct LetterRemark(int First, int End, LetterCount Count, string Letter)
{
    private const int SmallWords = 2;

    /// <summary>The remark that begins at a token; null where none does.</summary>
    public static LetterRemark? At(Message message, int first)
    {
        if (first >= message.Count || message.Fold(first) is not ("with" or "con" or "without" or "sin"))
        {
            return null;
        }

        var count = message.Fold(first) is "without" or "sin" ? LetterCount.None : LetterCount.Some;
        var at = first + 1;
        for (; at < message.Count && at - first <= SmallWords && Small(message, at) is { } small; at++)
        {
            count = count == LetterCount.None ? count : small > count ? small : count;
        }

        return at < message.Count && Spoken(message, at, at > first + 1) is { } letter ? new(first, Behind(message, at), count, letter) : null;
    }

    private static LetterCount? Small(Message message, int at) => message.Fold(at) switch
    {
        "a" or "an" or "la" or "el" or "the" => message.EndsClause(at) ? null : LetterCount.Some,
        "una" or "un" or "one" or "single" or "just" or "only" or "sola" or "solo" => LetterCount.One,
        "two" or "double" or "dos" or "doble" => LetterCount.Two,
        _ => null,
    };

    /// <summary>A letter by itself, or by its name: in English only behind "a" or a number ("with Mike" is a person), in Spanish at the end of the clause too.</summary>
    private static string? Spoken(Message message, int at, bool announced)
    {
        if (message[at].Kind != TokenKind.Word)
        {
            return null;
        }

        var said = message.Fold(at);
        if (at + 1 < message.Count && message.Fold(at + 1) is "mail")
        {
            return null;
        }

        if (said.Length == 1 || said is "ph")
        {
            return said.ToString();
        }

        var clear = announced || message.Language.Folder != "En" && (message.EndsClause(at) || message.Fold(at + 1) is "de");
        return clear && message.Language.Letter(message[at].Word) is [var letter] && char.IsLetter(letter) ? letter.ToString() : null;
    }

    /// <summary>"b de Barcelona", "g as in George": the example belongs to it.</summary>
    private static int Behind(Message message, int at)
    {
        var example = at + 3 < message.Count && message.Fold(at + 1) is "as" && message.Fold(at + 2) is "in" ? at + 3
            : at + 2 < message.Count && message.Fold(at + 1) is "de" or "for" or "like" && message.Fold(at + 2)[0] == message.Fold(at)[0] ? at + 2
            : at;
        return example + 1;
    }
}
