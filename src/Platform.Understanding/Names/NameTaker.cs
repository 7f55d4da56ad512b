using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>Takes the tokens of a name from where one may begin, or back from where one may end.</summary>
internal static class NameTaker
{
    private const int MostTokens = 7;

    public static NameSpan? From(Message message, int start, NameStrength strength)
    {
        var first = SkipTitles(message, start);
        if (first >= message.Count || (first > start && message[first].Break == Break.Sentence))
        {
            return null;
        }

        var last = first - 1;
        var capital = false;
        for (var at = first; at < message.Count && at - first < MostTokens; at++)
        {
            if ((at > first && !Continues(message, at)) || SpelledName.Begins(message, at) || !Fits(message, at, first, strength, capital))
            {
                break;
            }

            capital |= at == first && NameShape.TellsByCapital(message, at);
            last = at;
        }

        while (last > first && NameShape.IsParticle(message, last) && !NameShape.IsCapital(message, last))
        {
            last--;
        }

        return last < first || !Stands(message, first, last, strength, capital) ? null : new NameSpan(first, last, strength);
    }

    public static NameSpan? Before(Message message, int end, NameStrength strength)
    {
        var first = end;
        while (first > 0 && end - first < MostTokens && (first == end || Continues(message, first))
            && Part(message, first, end) is var part && NameShape.TellsByCapital(message, part) && NameShape.Fits(message, part, NameStrength.Hint, false))
        {
            first = part;
        }

        return first == end ? null : new NameSpan(first, end - 1, strength);
    }

    /// <summary>The word before what was taken, with the particles of that: "Juan" of "Juan de la Cruz".</summary>
    private static int Part(Message message, int first, int end)
    {
        var part = first - 1;
        while (first < end && part > 0 && NameShape.IsParticle(message, part) && !NameShape.IsCapital(message, part) && Continues(message, part))
        {
            part--;
        }

        return part;
    }

    /// <summary>Two or more words written like a name that open a message and end at a comma: "Norman Ivanov, for Tuesday".</summary>
    public static NameSpan? Opening(Message message)
    {
        var last = 0;
        while (last + 1 < message.Count && Continues(message, last + 1) && IsProper(message, last + 1))
        {
            last++;
        }

        return last is > 0 and < 4 && last + 1 < message.Count && message[last + 1].Break == Break.Comma && IsProper(message, 0)
            ? new NameSpan(0, last, NameStrength.Hint)
            : null;
    }

    public static int SkipTitles(Message message, int at)
    {
        while (at < message.Count && message.Is(at, WordTraits.Title | WordTraits.Filler))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a token goes on with the name before it: only a space, a hyphen or an initial's stop stands between.</summary>
    public static bool Continues(Message message, int at)
    {
        var between = message.Text.AsSpan(message[at - 1].End, message[at].Start - message[at - 1].End);
        return between is " " or "-" or "  " or ". " or "\u2011" or "" or "\u00B7" or "\u30FB";
    }

    private static bool IsProper(Message message, int at) =>
        NameShape.TellsByCapital(message, at) && (message.Is(at, WordTraits.Given) || !message.Is(at, WordTraits.Common | WordTraits.Function | WordTraits.Calendar));

    private static bool Fits(Message message, int at, int first, NameStrength strength, bool capital)
    {
        if (at == first)
        {
            return NameShape.Fits(message, at, strength, true);
        }

        if (NameShape.IsParticle(message, at))
        {
            return at + 1 < message.Count && (!capital || NameShape.IsCapital(message, at + 1) || NameShape.IsParticle(message, at + 1));
        }

        if (capital)
        {
            return NameShape.IsCapital(message, at) && NameShape.Fits(message, at, NameStrength.Strong, false);
        }

        return NameShape.Fits(message, at, NameStrength.Likely, false)
            || (message.Is(at, WordTraits.Surname) && !message.Is(at, WordTraits.Calendar) && EndsName(message, at))
            || IsFamily(message, at);
    }

    /// <summary>"It's tom jones": a word that nobody knows, behind a given name and where names end, is a family's, though it be a slip away from another word; not from one that is said there ("it's tom heer").</summary>
    private static bool IsFamily(Message message, int at)
    {
        var (word, meant) = (message[at].Word, message[at].Meant);
        return message[at].Kind == TokenKind.Word && message.Is(at - 1, WordTraits.Given) && EndsName(message, at) && message.Language.Traits(word) == WordTraits.None
            && (meant < 0 || (message.Language.Traits(meant) & (WordTraits.Function | WordTraits.Filler | WordTraits.Courtesy | WordTraits.Calendar)) == WordTraits.None);
    }

    /// <summary>
    /// Whether what was taken is a name and not the start of a sentence: a hint needs a given name or two words, and unknown words in small
    /// letters count only where the clause ends after them or goes on as people do after their name ("I'm prakash and I want …").
    /// </summary>
    private static bool Stands(Message message, int first, int last, NameStrength strength, bool capital) => strength switch
    {
        NameStrength.Hint => (last > first || message.Is(first, WordTraits.Given)) && !(message.Is(last, WordTraits.Calendar) && IsNumberNext(message, last)),
        NameStrength.Likely => capital || message.Is(first, WordTraits.Given) || EndsName(message, last),
        _ => true,
    };

    private static bool IsNumberNext(Message message, int at) => at + 1 < message.Count && message[at + 1].Kind == TokenKind.Number;

    private static bool EndsName(Message message, int at) =>
        message.EndsClause(at) || message.Is(at + 1, WordTraits.Filler)
        || message.Fold(at + 1) is "and" or "y" or "i" or "id" or "im" or "my" or "from" or "here" or "calling" or "speaking" or "can" or "could" or "quiero" or "de";
}
