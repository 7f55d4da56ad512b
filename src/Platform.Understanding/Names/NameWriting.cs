using System.Globalization;
using System.Text;
using Platform.Core.Understanding;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>Writes a name as it should be written, and tells the given name from the family name.</summary>
internal static class NameWriting
{
    public static NameReading Reading(Message message, NameSpan span, double confidence, bool negated)
    {
        var full = new StringBuilder();
        var lastStart = -1;
        for (var at = span.First; at <= span.Last; at++)
        {
            if (at > span.First)
            {
                full.Append(message.Text.AsSpan(message[at - 1].End, message[at].Start - message[at - 1].End) is var between && between is "  " ? " " : between);
                lastStart = lastStart < 0 && !IsJoined(message, at) ? full.Length : lastStart;
            }

            full.Append(Word(message, at, at > span.First && at < span.Last));
        }

        var text = full.ToString();
        var (first, last) = Split(text, lastStart);
        return new NameReading(message.Slice(span.First, span.Last), message[span.First].Start, text, first, last, confidence, negated);
    }

    /// <summary>One word of a name with its capitals: "o'brien" is "O'Brien", "MÜLLER" is "Müller", "李小龙" stays.</summary>
    public static string Cased(string word)
    {
        var chars = word.ToCharArray();
        var up = true;
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = up ? char.ToUpperInvariant(chars[i]) : char.ToLowerInvariant(chars[i]);
            up = chars[i] is '\'' or '\u2019' or '-' || (i == 1 && chars[0] == 'M' && chars[1] == 'c');
        }

        return new string(chars);
    }

    private static string Word(Message message, int token, bool inside)
    {
        var raw = message.Raw(token).ToString();
        if (inside && NameShape.IsParticle(message, token))
        {
            return char.IsUpper(raw[0]) && !NameShape.IsShouted(message) ? raw : raw.ToLower(CultureInfo.InvariantCulture);
        }

        var lower = raw.All(c => !char.IsUpper(c));
        var upper = raw.Length > 2 && raw.All(c => !char.IsLower(c));
        return lower || upper ? Cased(raw) : raw;
    }

    private static bool IsJoined(Message message, int at) => message[at].Start - message[at - 1].End == 1 && message.Text[message[at].Start - 1] == '-';

    /// <summary>The given name is one word or a double name, and the rest the family name; scripts without spaces are left whole.</summary>
    private static (string? First, string? Last) Split(string full, int lastStart)
    {
        if (lastStart < 0)
        {
            return full[0] < '\u2E80' ? (full, null) : (null, null);
        }

        var given = GivenNames.Of(full);
        return given.Length < lastStart ? (full[..lastStart].Trim().TrimEnd('.'), full[lastStart..])
            : (given, given.Length == full.Length ? null : full[(given.Length + 1)..]);
    }
}
