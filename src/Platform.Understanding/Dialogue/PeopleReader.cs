using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>How many people are to come: "for two", "me and two friends", "my husband and I", "just me".</summary>
internal static class PeopleReader
{
    private const int Most = 20;

    /// <summary>What the message does by them, and how many they are; null where no number is told.</summary>
    public static (Acts Acts, int? People) Read(Message message, PhraseMatches phrases, Reading values)
    {
        if (phrases.Has(Cue.Company))
        {
            return (Acts.Company, Company(message, phrases));
        }

        if (phrases.Has(Cue.Party) && Party(message, phrases, values) is { } party)
        {
            return party == 1 ? (Acts.Alone, 1) : (Acts.Company, party);
        }

        return phrases.Has(Cue.Alone) ? (Acts.Alone, 1) : (Acts.None, null);
    }

    /// <summary>A number beside a companion leaves the writer out; "two people" and "three of us" count everybody. Somebody unnumbered is one more.</summary>
    private static int? Company(Message message, PhraseMatches phrases)
    {
        int? people = null;
        foreach (var match in phrases.All)
        {
            if (match.Cue == Cue.Company && Counted(message, match) is { } counted && !(people > counted))
            {
                people = counted;
            }
        }

        return people;
    }

    private static int? Counted(Message message, PhraseMatch match)
    {
        for (var at = match.Start; at < match.End; at++)
        {
            if (Number(message, at) is { } number)
            {
                var companions = at + 1 < message.Count && !IsOfAll(message.Fold(at + 1));
                return companions ? number + 1 : number;
            }
        }

        // "my friends" may be any number of them
        return Enumerable.Range(match.Start, match.End - match.Start).Any(at => IsMany(message, at)) ? null : 2;
    }

    private static bool IsOfAll(ReadOnlySpan<char> word) => word is "people" or "persons" or "adults" or "guests" or "pax" or "of" or "personas" or "adultos" or "invitados" or "en";

    private static bool IsMany(Message message, int at) =>
        message.Fold(at) is "friends" or "kids" or "children" or "family" or "guests" or "amigos" or "amigas" or "hijos" or "hijas" or "familia" or "all";

    /// <summary>"For two", where that is no hour.</summary>
    private static int? Party(Message message, PhraseMatches phrases, Reading values)
    {
        foreach (var match in phrases.All)
        {
            for (var at = match.Start; match.Cue == Cue.Party && at < match.End; at++)
            {
                if (Number(message, at) is { } number && !Covers(values, message[at].Start) && EndsThere(message, at + 1))
                {
                    return number;
                }
            }
        }

        return null;
    }

    private static bool Covers(Reading values, int start) =>
        values.DateTimes.Any(d => start >= d.Start && start < d.Start + d.Text.Length) || values.Durations.Any(d => start >= d.Start && start < d.Start + d.Text.Length)
        || values.Phones.Any(p => start >= p.Start && start < p.Start + p.Text.Length);

    /// <summary>No thing that is counted follows: "for two hours", "for 3 nights".</summary>
    private static bool EndsThere(Message message, int at) =>
        at == message.Count || message[at].Break != Break.None || IsOfAll(message.Fold(at)) || message.Is(at, WordTraits.Function | WordTraits.Filler | WordTraits.Calendar);

    private static int? Number(Message message, int at)
    {
        var value = message[at].Kind == TokenKind.Number && message[at].Length <= 2
            ? int.Parse(message.Fold(at), System.Globalization.CultureInfo.InvariantCulture)
            : message.Language.Number(message[at].Word) is { Kind: not NumberKind.Repeat } word ? word.Value : 0;
        return value is > 0 and <= Most ? value : null;
    }
}
