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
            if ((at > first && !Continues(message, at)) || !Fits(message, at, first, strength, capital))
            {
                break;
            }

            capital |= at == first && NameShape.TellsByCapital(message, at);
            last = at;
        }

        while (last >= first && last > first && NameShape.IsParticle(message, last) && !NameShape.IsCapital(message, last))
        {
            last--;
        }

        return last < first ? null : new NameSpan(first, last, strength);
    }

    public static NameSpan? Before(Message message, int end, NameStrength strength)
    {
        var first = end;
        while (first > 0 && end - first < MostTokens && (first == end || Continues(message, first))
            && NameShape.TellsByCapital(message, first - 1) && NameShape.Fits(message, first - 1, NameStrength.Hint, false))
        {
            first--;
        }

        return first == end ? null : new NameSpan(first, end - 1, strength);
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

        return NameShape.Fits(message, at, NameStrength.Likely, false);
    }
}
