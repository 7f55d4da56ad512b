using System.Text.RegularExpressions;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Models;

namespace Platform.Core.Leads;

/// <summary>A document's sentences as a receptionist says them on a channel: whole on a screen, one or two that can be spoken on the phone.</summary>
internal static partial class DocumentSpeech
{
    private const int Longest = 600;
    private const int LongestSpoken = 240;
    private const int MostSpoken = 2;

    /// <summary>From here on nobody needs to hear where it stands.</summary>
    private const double Sure = 0.75;

    /// <summary>Empty where nothing of it can be said.</summary>
    public static string Of(LeadInput input, KnowledgeAnswer answer)
    {
        var spoken = Speech.IsSpoken(input);
        var sentences = Sentences(answer.Text).Select(s => spoken ? Spoken(input, s) : s).OfType<string>();
        var said = "";
        foreach (var sentence in spoken ? sentences.Take(MostSpoken) : sentences)
        {
            if (said.Length > 0 && said.Length + sentence.Length >= (spoken ? LongestSpoken : Longest)) break;
            said = said.Length == 0 ? sentence : $"{said} {sentence}";
        }

        return said.Length <= Longest ? said : Cut(said).TrimEnd(',', ';', ':') + "…";
    }

    // Between words, where there are some.
    private static string Cut(string said) => said.LastIndexOf(' ', Longest) is > 0 and var blank ? said[..blank] : CleanText.AtMost(said, Longest);

    /// <summary>The document's title where it helps to judge: in a messenger, which shows no citations, and where the answer is less than sure.</summary>
    public static string? Source(LeadInput input, KnowledgeAnswer answer) =>
        Channels.IsMessaging(input.Channel) && answer.Confidence.Value < Sure && !answer.Citations.IsEmpty ? answer.Citations[0].Title : null;

    // A question of an FAQ is no answer, and only the flow asks; a list's signs are for the eye.
    private static IEnumerable<string> Sentences(string text)
    {
        var cutter = new SpokenSentences();
        var whole = cutter.Add(Signs().Replace(text, " ").Trim() + " ").ToList();
        if (cutter.End() is { } last) whole.Add(last);
        else if (whole.Count == 0 && text.Trim() is { Length: > 0 } bare) whole.Add(Signs().Replace(bare, " ").Trim() + ".");
        return whole.Where(s => !s.EndsWith('?')).Select(s => s.Replace("?", "", StringComparison.Ordinal).Replace("¿", "", StringComparison.Ordinal));
    }

    // What is written in signs is put into words; a sentence that lives on an address or a link is not for the ear.
    private static string? Spoken(LeadInput input, string sentence)
    {
        if (Links().IsMatch(sentence)) return null;
        sentence = Times().Replace(sentence, m => Moments.Clock(input, new LocalTime(int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), int.Parse(m.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));
        sentence = Phones().Replace(sentence, m => Spelling.Phone(input, "+" + string.Concat(m.Value.Where(char.IsAsciiDigit))));
        sentence = Prices().Replace(sentence, m => Spelling.Price(input, m.Value.Trim()));
        sentence = Spelling.Service(input, sentence).Replace("&", Speech.Text(input, "and"), StringComparison.Ordinal);
        sentence = Between().Replace(sentence, $" {Speech.Text(input, "or")} ");
        return Unspeakable().IsMatch(sentence) ? null : sentence;
    }

    [GeneratedRegex(@"(?:[*_#`>|•·]|\s|^[-–]\s)+", RegexOptions.Multiline)]
    private static partial Regex Signs();

    [GeneratedRegex(@"https?:|www\.|\w\.(com|es|org|net|example)\b|@", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b( ?h)?")]
    private static partial Regex Times();

    [GeneratedRegex(@"\+\d[\d ]{6,16}\d")]
    private static partial Regex Phones();

    [GeneratedRegex(@"[€$£] ?\d{1,6}([.,]\d{2})?\b|\b\d{1,6}([.,]\d{2})? ?(EUR\b|USD\b|GBP\b|MXN\b|€|\$|£)")]
    private static partial Regex Prices();

    [GeneratedRegex(@"(?<=\w) ?/ ?(?=\w)")]
    private static partial Regex Between();

    [GeneratedRegex(@"[@+_/€$£#\\\[\]{}<>=]|\d:\d|\b(EUR|USD|GBP)\b|\d(m|min|h)\b")]
    private static partial Regex Unspeakable();
}
