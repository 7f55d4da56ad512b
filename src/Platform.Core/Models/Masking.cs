using System.Collections.Immutable;
using System.Text;
using Platform.Core.Understanding;

namespace Platform.Core.Models;

/// <summary>Masks what the design's <c>pii_redaction</c> masks in prompts: phones, e-mails, cards, names, and any number as long as a phone's.</summary>
public static class Masking
{
    private const int LongNumber = 7;
    private const double LikelyName = 0.3;

    /// <param name="reading">What our own reader found in the text.</param>
    /// <param name="known">Values known of the person, such as their name: masked wherever they occur.</param>
    public static MaskedText Of(string text, Reading reading, IEnumerable<string?> known)
    {
        var spans = reading.Phones.Select(p => new Span("phone", p.Start, p.Text.Length))
            .Concat(reading.Emails.Select(e => new Span("email", e.Start, e.Text.Length)))
            .Concat(reading.Names.Where(n => n.Confidence >= LikelyName).Select(n => new Span("name", n.Start, n.Text.Length)))
            .Concat(known.OfType<string>().SelectMany(k => Occurrences(text, k)))
            .Concat(Numbers(text));
        return Masked(text, Apart(spans, text.Length));
    }

    private static MaskedText Masked(string text, List<Span> spans)
    {
        var (masked, marks, at) = (new StringBuilder(text.Length), ImmutableArray.CreateBuilder<(string, string)>(), 0);
        foreach (var span in spans)
        {
            var original = text.Substring(span.Start, span.Length);
            var mark = $"[{span.Kind} {marks.Count(m => m.Item1.StartsWith($"[{span.Kind} ", StringComparison.Ordinal)) + 1}]";
            marks.Add((mark, original));
            masked.Append(text, at, span.Start - at).Append(mark);
            at = span.Start + span.Length;
        }

        return new(masked.Append(text, at, text.Length - at).ToString(), marks.ToImmutable());
    }

    // Of two that overlap the one that begins first stands, and it is as long as both.
    private static List<Span> Apart(IEnumerable<Span> spans, int length)
    {
        var apart = new List<Span>();
        foreach (var span in spans.Where(s => s.Length > 0 && s.Start >= 0 && s.Start + s.Length <= length).OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (apart.Count > 0 && apart[^1] is var last && span.Start < last.Start + last.Length)
                apart[^1] = last with { Length = Math.Max(last.Length, span.Start + span.Length - last.Start) };
            else apart.Add(span);
        }

        return apart;
    }

    private static IEnumerable<Span> Occurrences(string text, string known)
    {
        if (known.Length < 2) yield break;
        for (var at = text.IndexOf(known, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(known, at + known.Length, StringComparison.OrdinalIgnoreCase))
            yield return new("name", at, known.Length);
    }

    // Cards and account numbers too: digits in groups, whatever stands between them.
    private static IEnumerable<Span> Numbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            var (digits, end) = (0, i);
            for (var at = i; at < text.Length && (char.IsDigit(text[at]) || (text[at] is ' ' or '-' or '.' or '/' or '(' or ')' && at - end < 2)); at++)
                if (char.IsDigit(text[at])) (digits, end) = (digits + 1, at + 1);
            if (digits >= LongNumber) yield return new("number", i, end - i);
            i = end;
        }
    }

    private readonly record struct Span(string Kind, int Start, int Length);
}
