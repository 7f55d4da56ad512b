using System.Collections.Frozen;
using Platform.Core.Understanding;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>A correction of one letter: "that's Smith with a Y", "Catherine with a K", "Philip with one L".</summary>
internal static class NameVariant
{
    /// <summary>What a letter stands in for where a name is said with it.</summary>
    private static readonly FrozenDictionary<char, string[]> Replaces = new Dictionary<char, string[]>
    {
        ['y'] = ["i", "ie"],
        ['i'] = ["y"],
        ['k'] = ["ch", "ck", "c"],
        ['c'] = ["k", "s"],
        ['z'] = ["s"],
        ['s'] = ["z", "c"],
        ['v'] = ["ph", "w", "f"],
        ['f'] = ["ph", "v"],
        ['w'] = ["v"],
        ['g'] = ["j"],
        ['j'] = ["g", "y"],
        ['e'] = ["a", "i"],
        ['a'] = ["e", "o"],
        ['o'] = ["a", "e"],
        ['h'] = [],
    }.ToFrozenDictionary();

    private const int Words = 3;

    /// <summary>The token behind a correction that begins here; the same one where none does.</summary>
    public static int Behind(Message message, int at) =>
        at + 2 < message.Count && message.Fold(at) is "with" or "con" && message[at + 2] is { Length: 1, Kind: TokenKind.Word } ? at + Words : at;

    public static NameReading Apply(Message message, NameReading name)
    {
        var at = message.TokenAt(name.Start + name.Text.Length);
        if (Behind(message, at) == at)
        {
            return name;
        }

        var letter = message.Fold(at + 2)[0];
        var written = message.Fold(at + 1) switch
        {
            "a" or "an" or "una" or "la" => Replace(name.Full, letter),
            "one" => Doubled(name.Full, letter) is >= 0 and var twice ? name.Full.Remove(twice, 1) : name.Full,
            "two" or "double" or "dos" or "doble" => Doubled(name.Full, letter) < 0 && Last(name.Full, letter) is >= 0 and var once ? name.Full.Insert(once, letter.ToString()) : name.Full,
            _ => name.Full,
        };
        return written == name.Full ? name : With(name, written);
    }

    private static string Replace(string name, char letter)
    {
        foreach (var other in Replaces.GetValueOrDefault(letter, []))
        {
            var at = name.LastIndexOf(other, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !name.Contains(letter, StringComparison.OrdinalIgnoreCase))
            {
                var replaced = char.IsUpper(name[at]) ? char.ToUpperInvariant(letter) : letter;
                return string.Concat(name.AsSpan(0, at), replaced.ToString(), name.AsSpan(at + other.Length));
            }
        }

        return name;
    }

    private static int Doubled(string name, char letter) => name.LastIndexOf(new string(letter, 2), StringComparison.OrdinalIgnoreCase);

    private static int Last(string name, char letter) => name.LastIndexOf(letter.ToString(), StringComparison.OrdinalIgnoreCase);

    private static NameReading With(NameReading name, string full)
    {
        var given = GivenNames.Of(full);
        return name with { Full = full, First = given, Last = given.Length == full.Length ? null : full[(given.Length + 1)..] };
    }
}
