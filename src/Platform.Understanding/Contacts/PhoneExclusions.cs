using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Digits that are something else than a phone number: cards, social security numbers, accounts, references, dates.</summary>
internal static class PhoneExclusions
{
    private const int WordsBetween = 3;

    public static bool Excludes(Message message, PhraseMatches phrases, List<DigitRun> run) =>
        CalledSecret(message, phrases, run[0].First) || IsSecret(message, run) || IsDate(message, run) || IsInsideWord(message, run);

    /// <summary>By their own form a card's or a social security number's digits.</summary>
    public static bool IsSecret(Message message, List<DigitRun> run) => IsCard(run) || IsSocialSecurity(message, run);

    /// <summary>The nearest word for a kind of number before the digits names something else than a phone.</summary>
    private static bool CalledSecret(Message message, PhraseMatches phrases, int first)
    {
        if (!phrases.Has(Cue.Secret))
        {
            return false;
        }

        var secret = -1;
        var phone = -1;
        foreach (var match in phrases.All)
        {
            if (match.End <= first && first - match.End <= WordsBetween)
            {
                secret = match.Cue == Cue.Secret ? Math.Max(secret, match.End) : secret;
                phone = match.Cue == Cue.PhoneIs ? Math.Max(phone, match.Start) : phone;
            }
        }

        // "ssn number is": the number is the secret's; after a comma it is another thing's.
        return secret > phone || (secret >= 0 && secret == phone && message[phone].Break == Break.None);
    }

    /// <summary>A card's digits, in one group or in fours (4-6-5 for one issuer), with a right check digit.</summary>
    private static bool IsCard(List<DigitRun> run)
    {
        if (run.Count > 1 && run[0].Digits.Length != 4 && !run[0].Spoken)
        {
            return false;
        }

        var digits = string.Concat(run.Select(group => group.Digits));
        return digits.Length is >= 13 and <= 19 && !run[0].Plus && digits[0] is >= '2' and <= '6' && Luhn(digits);
    }

    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            digit *= i % 2 == 1 ? 2 : 1;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>123-45-6789, with hyphens.</summary>
    private static bool IsSocialSecurity(Message message, List<DigitRun> run) =>
        run.Count == 3 && run[0].Digits.Length == 3 && run[1].Digits.Length == 2 && run[2].Digits.Length == 4
        && !run[0].Spoken && message.Text[message[run[0].Last].End] == '-' && message.Text[message[run[1].Last].End] == '-';

    /// <summary>2026-12-24 or 24/12/2026, alone or followed by a time, or two of them.</summary>
    private static bool IsDate(Message message, List<DigitRun> run)
    {
        if (run.Count < 3 || run[0].Spoken || run[0].Plus)
        {
            return false;
        }

        var separator = message.Text[message[run[0].Last].End];
        var same = separator is '-' or '/' or '.' && message.Text[message[run[1].Last].End] == separator;
        var (a, b, c) = (run[0].Digits.Length, run[1].Digits.Length, run[2].Digits.Length);
        return same && b <= 2 && ((a == 4 && c <= 2 && run[0].Digits[..2] is "19" or "20") || (a <= 2 && c is 2 or 4 && run.Count is 3 or 6));
    }

    /// <summary>"KX12345678", "12345678d": part of a code.</summary>
    private static bool IsInsideWord(Message message, List<DigitRun> run)
    {
        var start = message[run[0].First].Start;
        var end = message[run[^1].Last].End;
        return !run[0].Spoken
            && ((start > 0 && char.IsLetter(message.Text[start - 1])) || (end < message.Text.Length && char.IsLetter(message.Text[end]) && !IsExtension(message, run[^1].Last + 1)));
    }

    /// <summary>"x123", "ext 123" after the number.</summary>
    private static bool IsExtension(Message message, int token) =>
        token + 1 < message.Count && message.Fold(token) is "x" or "ext" && message[token + 1].Kind == TokenKind.Number;
}
