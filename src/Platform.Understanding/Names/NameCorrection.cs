using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>
/// A message that is nothing but the known name put right: "no, it's Marie", "Marie, not Maria", "actually Marta", "Marie Dupond". One
/// word takes the place of the one that it is like, else of the whole name.
/// </summary>
internal static class NameCorrection
{
    private const int MostTokens = 10;
    private const int MostWords = 4;

    /// <summary>The name as it is now; null where the message is about anything else.</summary>
    public static NameReading? Of(Message message, PhraseMatches phrases, string known)
    {
        if (message.Count > MostTokens)
        {
            return null;
        }

        var words = known.Split(' ');
        var said = Said(message, phrases, words);
        if (said is null)
        {
            return null;
        }

        var wrong = said.FindAll(at => Negations.Before(message, phrases, at) && !StartsWithNo(message, at));
        wrong = wrong.Count > 0 ? wrong : said.FindAll(at => Index(message, at, words, 0) >= 0 && said.Exists(other => other != at && Rivals(message, other, at, words)));
        var right = said.Except(wrong).ToList();
        if (right.Count is 0 or > MostWords || right[^1] - right[0] >= right.Count + 2 || (wrong.Count == 0 && right.TrueForAll(at => Index(message, at, words, 0) >= 0)))
        {
            return null;
        }

        var like = right.TrueForAll(at => Like(message, at, words) >= 0) || IsFuller(message, right, words);
        var denied = wrong.Count > 0 || phrases.Has(Cue.No) || phrases.Has(Cue.Correct) || phrases.Has(Cue.Wait);
        return like || (denied && IsName(message, right)) ? Reading(message, words, wrong, right) : null;
    }

    /// <summary>All words but those that lead to a name or part two of them; null where one is no part of a name.</summary>
    private static List<int>? Said(Message message, PhraseMatches phrases, string[] known)
    {
        var said = new List<int>();
        for (var at = 0; at < message.Count; at++)
        {
            if (Like(message, at, known) >= 0 || IsPart(message, at) || (said.Count > 0 && said[^1] == at - 1 && message.Is(at, WordTraits.Surname) && Index(message, at - 1, known, 0) >= 0))
            {
                said.Add(at);
            }
            else if (!IsLead(message, phrases, at))
            {
                return null;
            }
        }

        return said;
    }

    private static bool IsPart(Message message, int at) =>
        message[at].Kind == TokenKind.Word && !message.Is(at, WordTraits.Function | WordTraits.Filler | WordTraits.Calendar | WordTraits.Particle)
        && (message.Is(at, WordTraits.Given) ? NameShape.IsCapital(message, at) || !message.Is(at, WordTraits.Common)
            : NameShape.TellsByCapital(message, at) && (!message.Is(at, WordTraits.Common) || message.Is(at, WordTraits.Surname)));

    private static bool IsLead(Message message, PhraseMatches phrases, int at) =>
        message.Is(at, WordTraits.Function | WordTraits.Filler | WordTraits.Particle) || phrases.Covers(Cue.Correct, at) || phrases.Covers(Cue.Negation, at) || phrases.Covers(Cue.InsteadOf, at)
        || phrases.Covers(Cue.NameIs, at) || phrases.Covers(Cue.NameMaybe, at) || phrases.Covers(Cue.SlotName, at) || phrases.Covers(Cue.No, at) || phrases.Covers(Cue.Yes, at)
        || message.Fold(at) is "sorry" or "spelled" or "spelt" or "perdon" or "perdone";

    /// <summary>"No Marta": the no is the answer, and denies nothing of what follows.</summary>
    private static bool StartsWithNo(Message message, int at) =>
        at > 0 && message.Fold(0) is "no" && at <= 3 && !Enumerable.Range(1, at - 1).Any(between => message.Fold(between) is "not" or "no");

    /// <summary>With nothing denied the known word is the wrong one: another way to write the same word of the name stands elsewhere in the message.</summary>
    private static bool Rivals(Message message, int other, int at, string[] known) =>
        Index(message, other, known, 0) < 0 && Like(message, other, known) == Index(message, at, known, 0);

    /// <summary>"Lucy Brown", of "Lucy": all that is known of it, and a family name.</summary>
    private static bool IsFuller(Message message, List<int> right, string[] known) =>
        right.Count > known.Length && Enumerable.Range(0, known.Length).All(i => Index(message, right[i], known, 0) == i);

    private static bool IsName(Message message, List<int> right) =>
        message.Is(right[0], WordTraits.Given) || (right.Count > 1 && right.TrueForAll(at => NameShape.TellsByCapital(message, at)));

    private static int Like(Message message, int at, string[] known)
    {
        var exact = Index(message, at, known, 0);
        var folded = message.Fold(at);
        return exact >= 0 || folded.Length < 3 || message.Is(at, WordTraits.Function) ? exact : Index(message, at, known, folded.Length < 5 ? 1 : 2);
    }

    private static int Index(Message message, int at, string[] known, int distance)
    {
        for (var i = 0; i < known.Length; i++)
        {
            var word = Folding.Fold(known[i]);
            if (message[at].Kind == TokenKind.Word && word[0] == message.Fold(at)[0] && EditDistance.Within(message.Fold(at), word, distance))
            {
                return i;
            }
        }

        return -1;
    }

    private static NameReading Reading(Message message, string[] words, List<int> wrong, List<int> right)
    {
        var span = new NameSpan(right[0], right[^1], NameStrength.Certain);
        var said = NameWriting.Reading(message, span, 1, false);
        if (right is [var one])
        {
            var place = Like(message, one, words);
            place = place >= 0 ? place : wrong is [var old] ? Index(message, old, words, 0) : -1;
            said = place < 0 || words.Length == 1 ? said : Whole(said, string.Join(' ', words.Select((word, i) => i == place ? said.Full : word)));
        }

        return said with { Respelled = true };
    }

    private static NameReading Whole(NameReading said, string full)
    {
        var given = GivenNames.Of(full);
        return said with { Full = full, First = given, Last = given.Length == full.Length ? null : full[(given.Length + 1)..] };
    }
}
