using System.Collections.Immutable;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>Finds booking references: codes of letters and digits, anywhere where they look like one, in any form where one was asked for.</summary>
internal static class ReferenceReader
{
    private const int Shortest = 6;
    private const int Longest = 20;

    public static ImmutableArray<string> Read(Message message, PhraseMatches phrases, ReadingContext context)
    {
        var asked = context.Asked.HasFlag(Asked.Reference);
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < message.Count; at++)
        {
            var last = ChunkEnd(message, at);
            var expected = asked || phrases.EndsNear(Cue.ReferenceIs, at, 2);
            last = expected ? InHalves(message, at, last) : last;
            var code = Code(message, at, last);
            var mixed = code.Any(char.IsAsciiDigit) && IsOurs(message.Slice(at, last));
            if (code.Length is >= Shortest and <= Longest && Looks(code, message.Slice(at, last), expected) && (mixed || !IsWords(message, at, last)))
            {
                found.Add(code);
            }

            at = last;
        }

        if (found.Count == 0 && asked && Spelled(message) is { Length: >= Shortest and <= Longest } spelled)
        {
            found.Add(spelled);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The last token that follows without a space, hyphens allowed.</summary>
    private static int ChunkEnd(Message message, int first)
    {
        var last = first;
        while (last + 1 < message.Count && last - first < Longest
            && message.Text.AsSpan(message[last].End, message[last + 1].Start - message[last].End) is "" or "-")
        {
            last++;
        }

        return last;
    }

    /// <summary>Written as it is spoken, in two halves: "K7QM2 FXN9R". Behind the second, or behind the first where no such half follows.</summary>
    private static int InHalves(Message message, int first, int last)
    {
        const int Half = BookingReference.Length / 2;
        if (last + 1 >= message.Count || message[last + 1].Break != Break.None || Code(message, first, last).Length != Half)
        {
            return last;
        }

        var end = ChunkEnd(message, last + 1);
        return BookingReference.Normalise(Code(message, first, end)) is not null && Code(message, last + 1, end) is { Length: Half } second && second.Any(char.IsAsciiDigit) | Code(message, first, last).Any(char.IsAsciiDigit) ? end : last;
    }

    private static string Code(Message message, int first, int last) =>
        string.Concat(message.Slice(first, last).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool Looks(string code, string raw, bool expected)
    {
        var digits = code.Count(char.IsAsciiDigit);
        var letters = code.Length - digits;
        if (expected)
        {
            return (digits > 0 && letters > 0) || raw == code || digits == 0;
        }

        return (letters > 1 && digits > 1 || letters > 0 && IsOurs(raw)) && !raw.Any(char.IsLower);
    }

    // in the form that it is given to people in: chance may have made it of letters alone
    private static bool IsOurs(string raw) => raw.IndexOf('-', StringComparison.Ordinal) == BookingReference.Length / 2 && BookingReference.Normalise(raw) is not null;

    private static bool IsWords(Message message, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (message[at].Kind != TokenKind.Number && message[at].Word < 0 | message[at].Length == 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A code said letter by letter: "k seven q two m nine".</summary>
    private static string? Spelled(Message message)
    {
        var code = new System.Text.StringBuilder();
        for (var at = 0; at < message.Count; at++)
        {
            var token = message[at];
            var piece = Contacts.SpokenPiece.Text(message, at);
            var letter = message.Language.Letter(token.Word);
            if (token.Kind == TokenKind.Number || piece.Length == 1 && char.IsAsciiLetterOrDigit(piece[0]))
            {
                code.Append(piece);
            }
            else if (letter is { Length: 1 } && char.IsAsciiLetter(letter[0]) && code.Length > 0)
            {
                code.Append(letter);
            }
        }

        return code.ToString().ToUpperInvariant();
    }
}
