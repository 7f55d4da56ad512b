using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Reads e-mail addresses, written ("anna@example.com") and spoken ("anna at example dot com").</summary>
internal static class EmailReader
{
    public static ImmutableArray<EmailReading> Read(Message message, PhraseMatches phrases, ReadingContext context)
    {
        var text = message.Text.AsSpan(0, Math.Min(message.Text.Length, Tokenizer.Limit));
        var at = text.IndexOf('@');
        if (at >= 0 && text.Length <= EmailSyntax.LongestAddress + 2 && text.Trim() is var whole && EmailSyntax.Accepts(whole) && !EmailScan.MixesScripts(whole))
        {
            return [new EmailReading(whole.ToString(), text.IndexOf(whole[0]), Written(whole))];
        }

        var found = ImmutableArray.CreateBuilder<EmailReading>();
        var from = 0;
        while (at >= 0)
        {
            from = Take(message, phrases, text, from, at, found);
            var next = text[from..].IndexOf('@');
            at = next < 0 ? -1 : from + next;
        }

        if (found.Count == 0)
        {
            SpokenEmailReader.Read(message, phrases, context, found);
        }

        return found.DrainToImmutable();
    }

    private static int Take(
        Message message, PhraseMatches phrases, ReadOnlySpan<char> text, int from, int at, ImmutableArray<EmailReading>.Builder found)
    {
        if (EmailScan.Around(text, from, at, out var start, out var end))
        {
            var token = message.TokenAt(start);
            var negated = token < message.Count && Negations.Before(message, phrases, token);
            found.Add(new EmailReading(text[start..end].ToString(), start, Written(text[start..end]), negated));
            return end;
        }

        return at + 1;
    }

    /// <summary>The domain in lower case: its case means nothing. Spaces around the sign are dropped.</summary>
    private static string Written(ReadOnlySpan<char> address)
    {
        var at = address.LastIndexOf('@');
        return string.Concat(address[..at].Trim(), "@", address[(at + 1)..].Trim().ToString().ToLowerInvariant());
    }
}
