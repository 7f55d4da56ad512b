using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>Whether a token can be part of a name, by how it is written and by what is known of the word.</summary>
internal static class NameShape
{
    public static bool IsCapital(Message message, int token) => char.IsUpper(message.Text[message[token].Start]);

    /// <summary>A capital that a sentence's first word, or a text all in capitals, does not explain.</summary>
    public static bool TellsByCapital(Message message, int token) => IsCapital(message, token) && !IsShouted(message);

    public static bool IsShouted(Message message)
    {
        var letters = 0;
        foreach (var c in message.Text.AsSpan(0, Math.Min(message.Text.Length, 80)))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 3;
    }

    public static bool IsParticle(Message message, int token) => message.Is(token, WordTraits.Particle);

    public static bool Fits(Message message, int token, NameStrength strength, bool first)
    {
        if (message[token].Kind != TokenKind.Word)
        {
            return false;
        }

        var traits = message.Language.Traits(message[token].Word);
        var capital = TellsByCapital(message, token);
        if (capital && !first && IsHyphened(message, token))
        {
            return true;
        }

        if ((traits & (WordTraits.Function | WordTraits.Filler)) != 0 && !((traits & WordTraits.Particle) != 0 && !first))
        {
            return capital && (traits & WordTraits.Given) != 0;
        }

        if ((traits & WordTraits.Calendar) != 0 && (traits & WordTraits.Given) == 0)
        {
            return capital && (strength == NameStrength.Certain || (!first && message.Is(token - 1, WordTraits.Given)));
        }

        return strength switch
        {
            NameStrength.Certain => true,
            NameStrength.Strong => capital || (traits & WordTraits.Common) == 0 || (traits & WordTraits.Given) != 0,
            NameStrength.Likely => IsLikely(message, token, traits, capital),
            _ => capital && ((traits & WordTraits.Common) == 0 || (traits & WordTraits.Given) != 0 || !first),
        };
    }

    /// <summary>"Al-Farsi": written with capitals on both sides of a hyphen, which no other word is.</summary>
    public static bool IsHyphened(Message message, int token) =>
        token + 1 < message.Count && IsCapital(message, token) && IsCapital(message, token + 1)
        && message.Text.AsSpan(message[token].End, message[token + 1].Start - message[token].End) is "-" or "\u2011";

    public static bool HasOrdinaryEnding(Message message, int token)
    {
        var folded = message.Fold(token);
        foreach (var ending in message.Language.Endings)
        {
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLikely(Message message, int token, WordTraits traits, bool capital)
    {
        if ((traits & WordTraits.Given) != 0)
        {
            return capital || (traits & WordTraits.Common) == 0;
        }

        return capital
            ? (traits & WordTraits.Common) == 0
            : message[token].Meant < 0 && !HasOrdinaryEnding(message, token) && message.Fold(token).Length > 1;
    }
}
