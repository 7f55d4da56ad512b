using System.Collections.Frozen;
using Platform.Core.Understanding;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>A correction of one letter: "that's Smith with a Y", "Catherine with a K", "Philip with one L", "Jiménez con ge".</summary>
internal static class NameVariant
{
    /// <summary>What a letter stands in for where a name is said with it.</summary>
    private static readonly FrozenDictionary<string, string[]> Replaces = new Dictionary<string, string[]>
    {
        ["y"] = ["ie", "i", "ll"],
        ["i"] = ["y"],
        ["k"] = ["ch", "ck", "qu", "c"],
        ["c"] = ["k", "z", "s"],
        ["z"] = ["s", "c"],
        ["s"] = ["z", "c", "x"],
        ["x"] = ["j", "s"],
        ["v"] = ["ph", "b", "w", "f"],
        ["b"] = ["v"],
        ["f"] = ["ph", "v"],
        ["ph"] = ["f", "v"],
        ["w"] = ["v"],
        ["g"] = ["j"],
        ["j"] = ["g", "x", "y"],
        ["e"] = ["a", "i"],
        ["a"] = ["e", "o"],
        ["o"] = ["a", "e"],
    }.ToFrozenDictionary();

    private const int WordsAround = 5;

    /// <summary>The token behind a correction that begins here; the same one where none does.</summary>
    public static int Behind(Message message, int at) => LetterRemark.At(message, at)?.End ?? at;

    public static NameReading Apply(Message message, NameReading name)
    {
        var remark = LetterRemark.At(message, message.TokenAt(name.Start + name.Text.Length));
        return remark is { } said && Written(name.Full, said) is var written && written != name.Full ? With(name, written) : name;
    }

    /// <summary>A message that is little more than such a correction, of the name that is known: "it's with a G", "Jiménez con ge".</summary>
    public static NameReading? OfKnown(Message message, string known)
    {
        for (var at = 0; at <= Math.Min(WordsAround, message.Count - 1); at++)
        {
            if (LetterRemark.At(message, at) is { } remark && message.Count - remark.End <= WordsAround)
            {
                var reading = new NameReading(message.Slice(at, remark.End - 1), message[at].Start, known, null, null, 1, Respelled: true);
                return With(reading, Named(message, at, known) is { } word ? known.Replace(word, Word(word, remark), StringComparison.Ordinal) : Written(known, remark));
            }
        }

        return null;
    }

    /// <summary>The word of the name that stands before the remark, as it is said.</summary>
    private static string? Named(Message message, int at, string known) => at == 0 ? null
        : known.Split(' ').FirstOrDefault(word => EditDistance.Within(message.Fold(at - 1), Folding.Fold(word), Math.Min(2, word.Length / 3)));

    /// <summary>The family name first: a letter that it has is confirmed, one that it has not is looked for in the words before it.</summary>
    private static string Written(string name, LetterRemark remark)
    {
        var words = name.Split(' ');
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var written = Word(words[i], remark);
            if (written != words[i])
            {
                words[i] = written;
                return string.Join(' ', words);
            }

            if (remark.Count is LetterCount.Some or LetterCount.One && Has(words[i], remark.Letter))
            {
                return name;
            }
        }

        return name;
    }

    /// <summary>A word with its letter put right.</summary>
    public static string Word(string word, LetterRemark remark)
    {
        var letter = remark.Letter;
        var twice = word.LastIndexOf(letter + letter, StringComparison.OrdinalIgnoreCase);
        return remark.Count switch
        {
            LetterCount.None => Without(word, letter),
            LetterCount.One when twice >= 0 => word.Remove(twice, 1),
            LetterCount.Two => twice < 0 && Last(word, letter) is >= 0 and var once ? word.Insert(once, letter) : word,
            _ when letter is "h" => WithH(word),
            _ => Has(word, letter) ? word : Replace(word, letter),
        };
    }

    private static string Replace(string word, string letter)
    {
        foreach (var other in Replaces.GetValueOrDefault(letter, []))
        {
            if (Last(word, other) is >= 0 and var at)
            {
                var replaced = char.IsUpper(word[at]) ? NameWriting.Cased(letter) : letter;
                return string.Concat(word.AsSpan(0, at), replaced, word.AsSpan(at + other.Length));
            }
        }

        return word;
    }

    /// <summary>"Elena with an h" is Helena, "Sara with an h" Sarah.</summary>
    private static string WithH(string word) => Has(word, "h") ? word
        : Folding.Fold(word)[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "H" + char.ToLowerInvariant(word[0]) + word[1..]
        : word.EndsWith('a') ? word + "h"
        : word;

    private static string Without(string word, string letter)
    {
        if (Last(word, letter) is not (>= 0 and var at) || word.Length < letter.Length + 2)
        {
            return word;
        }

        var rest = word.Remove(at, letter.Length);
        return at == 0 ? char.ToUpperInvariant(rest[0]) + rest[1..] : rest;
    }

    private static bool Has(string word, string letter) => word.Contains(letter, StringComparison.OrdinalIgnoreCase);

    private static int Last(string word, string letter) => word.LastIndexOf(letter, StringComparison.OrdinalIgnoreCase);

    private static NameReading With(NameReading name, string full)
    {
        var given = GivenNames.Of(full);
        return name with { Full = full, First = given, Last = given.Length == full.Length ? null : full[(given.Length + 1)..] };
    }
}
