using System.Collections.Immutable;
using System.Text;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>A name given letter by letter: "S M I T H", "s as in sierra, m, i, t, h", "sierra mike india tango hotel", "Smith, that's S M Y T H".</summary>
internal static class SpelledName
{
    private const int Fewest = 3;

    public static NameReading? Read(Message message)
    {
        NameReading? best = null;
        for (var at = 0; at < message.Count; at++)
        {
            var letters = Letters(message, at, out var last);
            if (letters.Length >= Fewest && (best is null || letters.Length > best.Full.Length))
            {
                var name = NameWriting.Cased(letters);
                best = new NameReading(message.Slice(at, last), message[at].Start, name, name, null, 1);
            }

            at = letters.Length > 0 ? last : at;
        }

        return best;
    }

    /// <summary>Three single letters in a row begin here.</summary>
    public static bool Begins(Message message, int at) =>
        at + 2 < message.Count && IsLetter(message, at) && IsLetter(message, at + 1) && IsLetter(message, at + 2);

    /// <summary>
    /// Puts a spelt word where it belongs: in place of the said word that it spells, else after a single given name, else alone.
    /// </summary>
    public static ImmutableArray<NameReading> Join(Message message, ImmutableArray<NameReading> names, NameReading spelt)
    {
        names = [.. names.Where(name => name.Start < spelt.Start || name.Start >= spelt.Start + spelt.Text.Length)];
        if (names.IsEmpty || names[0].Negated)
        {
            return [spelt, .. names];
        }

        var said = names[0];
        var words = said.Full.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var same = words.FindLastIndex(word => IsSame(word, spelt.Full));
        if (same >= 0)
        {
            words[same] = spelt.Full;
        }
        else
        {
            words = [words[0], spelt.Full];
        }

        var start = Math.Min(said.Start, spelt.Start);
        var end = Math.Max(said.Start + said.Text.Length, spelt.Start + spelt.Text.Length);
        return [new NameReading(message.Text[start..end], start, string.Join(' ', words), words[0], words.Count > 1 ? string.Join(' ', words.Skip(1)) : null, 1)];
    }

    private static bool IsSame(string said, string spelt) =>
        char.ToUpperInvariant(said[0]) == char.ToUpperInvariant(spelt[0]) && EditDistance.Within(Folding.Fold(said), Folding.Fold(spelt), Math.Max(2, spelt.Length / 2));

    private static bool IsLetter(Message message, int at) => message[at].Kind == TokenKind.Word && message[at].Length == 1 && message.Text[message[at].Start] < '\u2E80';

    private static string Letters(Message message, int first, out int last)
    {
        var letters = new StringBuilder();
        last = first;
        var at = first;
        while (at < message.Count && message[at].Break != Break.Sentence | at == first)
        {
            if (Single(message, at) is not { } letter)
            {
                if (letters.Length > 0 && message.Is(at, WordTraits.Filler))
                {
                    at++;
                    continue;
                }

                break;
            }

            var times = at > first && message.Language.Number(message[at - 1].Word) is { Kind: NumberKind.Repeat } repeat ? repeat.Value : 1;
            letters.Append(letter, times);
            last = at = SkipExample(message, at);
            at = SkipRepeat(message, at + 1);
        }

        return letters.ToString();
    }

    private static char? Single(Message message, int at)
    {
        if (message[at].Kind != TokenKind.Word)
        {
            return null;
        }

        var raw = message.Fold(at);
        return raw.Length == 1 ? raw[0] : message.Language.Letter(message[at].Word) is [var letter] && char.IsLetter(letter) ? letter : null;
    }

    /// <summary>"s as in sierra", "s for sugar", "s like sam": the example adds nothing.</summary>
    private static int SkipExample(Message message, int at)
    {
        if (at + 3 < message.Count && message.Fold(at + 1) is "as" && message.Fold(at + 2) is "in")
        {
            return at + 3;
        }

        var example = at + 2 < message.Count && message.Fold(at + 1) is "for" or "like" or "de" && message[at + 2].Length > 1 && message.Fold(at + 2)[0] == Single(message, at);
        return example ? at + 2 : at;
    }

    private static int SkipRepeat(Message message, int at) =>
        at < message.Count && message.Language.Number(message[at].Word) is { Kind: NumberKind.Repeat } ? at + 1 : at;
}
