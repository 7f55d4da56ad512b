using Platform.Core.Agencies;
using Platform.Core.Understanding;

namespace Platform.Core.Models;

/// <summary>
/// Whether a sentence of a model may be said to a person. What the client's config says may be named word for word; beyond that
/// a sentence has no time, price, number, address or link, claims nothing of the business, promises nothing and asks nothing.
/// </summary>
public sealed class SpokenCheck(ClientConfig config, IReadText reader, ReadingContext context)
{
    /// <summary>Characters that a sentence has at most: what is longer is no aside.</summary>
    public const int Longest = 200;

    public bool Passes(string sentence)
    {
        if (sentence.Length > Longest || sentence.EndsWith('?') || !sentence.All(IsPlain)) return false;
        var rest = WithoutFacts(sentence);
        return !rest.Any(char.IsNumber) && !Claims.For(context.Locale).Occur(rest) && !Claims.For("en").Occur(rest) && !GivesValues(rest);
    }

    // Letters and the signs of a sentence: no link, no address, no markup can be made of them.
    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
        || c is '.' or ',' or '!' or '?' or ';' or '\'' or '’' or '-' or '–' or '—' or '(' or ')' or '¡' or '¿' or '…';

    // A price only beside its own service: another's would be wrong.
    private string WithoutFacts(string sentence)
    {
        var named = config.Services.Where(s => Literal.Occurs(sentence, s.Name)).ToList();
        var facts = named.Select(s => s.Name).Append(config.Name).Append(config.Location);
        if (named is [{ Price: var price }]) facts = facts.Append(price);
        foreach (var fact in facts.OfType<string>())
            if (Literal.Find(sentence, fact) is var at and >= 0) sentence = sentence.Remove(at, fact.Length);
        return sentence;
    }

    private bool GivesValues(string rest)
    {
        if (HasDots(rest)) return true;
        var reading = reader.Read(rest, context);
        return !reading.DateTimes.IsEmpty || !reading.Phones.IsEmpty || !reading.Emails.IsEmpty;
    }

    // "spa.example" is a place to go.
    private static bool HasDots(string rest)
    {
        for (var i = 1; i < rest.Length - 1; i++)
            if (rest[i] == '.' && char.IsLetterOrDigit(rest[i - 1]) && char.IsLetterOrDigit(rest[i + 1])) return true;
        return false;
    }
}
