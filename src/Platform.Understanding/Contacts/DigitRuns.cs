using System.Text;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Finds groups of digits, written ("93 123 45 67") or spoken ("nine three double one, twenty five, oh four").</summary>
internal static class DigitRuns
{
    /// <summary>Groups of digits that only spaces and the usual separators part, one group a token.</summary>
    public static List<List<DigitRun>> Find(Message message)
    {
        var runs = new List<List<DigitRun>>();
        var current = new List<DigitRun>();
        var at = 0;
        while (at < message.Count)
        {
            var group = Group(message, at);
            if (group is not { } found)
            {
                at += current.Count > 0 && message.Is(at, WordTraits.Filler) ? 1 : Close(ref current, runs) + 1;
                continue;
            }

            if (current.Count > 0 && !Joins(message, current[^1].Last, found.First))
            {
                Close(ref current, runs);
            }

            current.Add(found);
            at = found.Last + 1;
        }

        Close(ref current, runs);
        return runs;
    }

    private static int Close(ref List<DigitRun> current, List<List<DigitRun>> runs)
    {
        if (current.Count > 0)
        {
            runs.Add(current);
            current = [];
        }

        return 0;
    }

    private static bool Joins(Message message, int last, int next)
    {
        var between = message.Text.AsSpan(message[last].End, message[next].Start - message[last].End);
        if (next - last > 1)
        {
            return true;
        }

        // a plus begins another number
        return between.Length <= 5 && !between.Contains('+') && between.IndexOfAnyExcept(" -.()/\u00A0\u2011\u2013,") < 0
            && (!between.Contains(',') || message[next].Kind == TokenKind.Word);
    }

    /// <summary>The digits that begin at a token: a numeral, "seven", "forty two", "double four"; null where none do.</summary>
    public static DigitRun? Group(Message message, int at)
    {
        var plus = false;
        var first = at;
        if (message[at].Kind == TokenKind.Word && message.Language.Letter(message[at].Word) == "+")
        {
            plus = true;
            at++;
        }

        if (at >= message.Count)
        {
            return null;
        }

        if (message[at].Kind == TokenKind.Number)
        {
            return new DigitRun(first, at, message.Fold(at).ToString(), plus || PlusBefore(message, at), false);
        }

        return Spoken(message, first, at, plus);
    }

    private static bool PlusBefore(Message message, int at)
    {
        var before = message.Text.AsSpan(0, message[at].Start).TrimEnd(" (");
        return before.EndsWith("+");
    }

    private static DigitRun? Spoken(Message message, int first, int at, bool plus)
    {
        var word = message.Language.Number(message[at].Word);
        if (word is null)
        {
            return null;
        }

        var digits = new StringBuilder();
        var last = word.Kind switch
        {
            NumberKind.Repeat => Repeat(message, at, word.Value, digits),
            NumberKind.Tens => Tens(message, at, word.Value, digits),
            NumberKind.Hundred => at - 1,
            NumberKind.Hundreds => Hundreds(message, at, word.Value, digits),
            _ => Plain(message, at, word.Value, digits),
        };
        return last < at ? null : new DigitRun(first, last, digits.ToString(), plus, true);
    }

    private static int Repeat(Message message, int at, int times, StringBuilder digits)
    {
        if (at + 1 >= message.Count)
        {
            return at - 1;
        }

        if (message[at + 1].Kind == TokenKind.Number && message[at + 1].Length == 1)
        {
            digits.Append(message.Fold(at + 1)[0], times);
            return at + 1;
        }

        if (message.Language.Number(message[at + 1].Word) is { Kind: NumberKind.Digit } digit)
        {
            digits.Append((char)('0' + digit.Value), times);
            return at + 1;
        }

        return at - 1;
    }

    private static int Tens(Message message, int at, int value, StringBuilder digits)
    {
        var next = at + 1 < message.Count && message.Fold(at + 1) is "y" ? at + 2 : at + 1;
        if (next < message.Count && message[next].Break == Break.None
            && message.Language.Number(message[next].Word) is { Kind: NumberKind.Digit, Value: > 0 } unit)
        {
            digits.Append(value + unit.Value);
            return next;
        }

        digits.Append(value);
        return at;
    }

    private static int Hundreds(Message message, int at, int value, StringBuilder digits)
    {
        var rest = new StringBuilder();
        var last = at + 1 >= message.Count || message[at + 1].Break != Break.None ? at : message.Language.Number(message[at + 1].Word) switch
        {
            { Kind: NumberKind.Tens } tens => Tens(message, at + 1, tens.Value, rest),
            { Kind: NumberKind.Teen or NumberKind.Digit, Value: > 0 } small => Plain(message, at + 1, small.Value, rest),
            _ => at,
        };
        digits.Append(value + (rest.Length == 0 ? 0 : int.Parse(rest.ToString(), System.Globalization.CultureInfo.InvariantCulture)));
        return last;
    }

    /// <summary>"six hundred and twelve"; without the "and" what follows are digits of their own.</summary>
    private static int HundredAnd(Message message, int hundred, StringBuilder digits)
    {
        var rest = new StringBuilder();
        var and = hundred + 2 < message.Count && message.Fold(hundred + 1) is "and";
        var last = !and ? hundred : message.Language.Number(message[hundred + 2].Word) switch
        {
            { Kind: NumberKind.Tens } tens => Tens(message, hundred + 2, tens.Value, rest),
            { Kind: NumberKind.Teen or NumberKind.Digit, Value: > 0 } small => Plain(message, hundred + 2, small.Value, rest),
            _ => hundred,
        };
        digits.Append(rest.Length == 0 ? "00" : rest.ToString().PadLeft(2, '0'));
        return last;
    }

    private static int Plain(Message message, int at, int value, StringBuilder digits)
    {
        digits.Append(value);
        if (at + 1 < message.Count && message.Language.Number(message[at + 1].Word) is { Kind: NumberKind.Hundred })
        {
            return HundredAnd(message, at + 1, digits);
        }

        return at;
    }
}
