using System.Collections.Immutable;
using System.Text;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Reads addresses as they are said: "j dot smith underscore four two at g mail dot com".</summary>
internal static class SpokenEmailReader
{
    public static void Read(Message message, PhraseMatches phrases, ReadingContext context, ImmutableArray<EmailReading>.Builder found)
    {
        var open = context.Channel == "phone" || context.Asked.HasFlag(Asked.Email) || phrases.Has(Cue.SlotEmail);
        for (var at = 1; at < message.Count; at++)
        {
            if (!IsPivot(message, at, out var domainFrom))
            {
                continue;
            }

            var domain = SpokenDomain.Read(message, domainFrom, out var domainEnd);
            if (domain is null || (!open && !SpokenDomain.IsMailProvider(domain)))
            {
                continue;
            }

            var local = SpokenLocalPart.Read(message, at - 1, Glued(message, at), out var first);
            if (local.Length > 0)
            {
                found.Add(Reading(message, phrases, first, domainEnd - 1, $"{local}@{domain}"));
                at = domainEnd - 1;
            }
        }
    }

    /// <summary>The word "at", or an at sign between two tokens.</summary>
    private static bool IsPivot(Message message, int at, out int domainFrom)
    {
        domainFrom = at + 1;
        if (message.Language.Letter(message[at].Word) == "@")
        {
            return true;
        }

        domainFrom = at;
        return Between(message, at).Contains('@');
    }

    private static bool Glued(Message message, int at) => Between(message, at).StartsWith("@");

    private static ReadOnlySpan<char> Between(Message message, int at) =>
        message.Text.AsSpan(message[at - 1].End, message[at].Start - message[at - 1].End);

    private static EmailReading Reading(Message message, PhraseMatches phrases, int first, int last, string address) =>
        new(message.Slice(first, last), message[first].Start, address, Negations.Before(message, phrases, first));
}
