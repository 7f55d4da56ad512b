using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>
/// Reads phone numbers. A number that is valid in the client's region (or has a country code) is taken anywhere; one that is merely possible
/// only where a phone number was just asked for, or is called one in the text. What is called a card, an account or a reference never is.
/// </summary>
internal static class PhoneReader
{
    private const int Fewest = 6;
    private const int FewestBesideOthers = 7;
    private const int FewestWithCode = 11;
    private const int Most = 15;
    private const int MostSpoken = 20;
    private const int WindowGroups = 12;

    public static ImmutableArray<PhoneReading> Read(Message message, PhraseMatches phrases, ReadingContext context)
    {
        var valid = new List<PhoneReading>();
        var possible = new List<PhoneReading>();
        var budget = new PhoneBudget();
        var secret = false;
        var runs = DigitRuns.Find(message);
        if (context.Asked.HasFlag(Asked.Phone) && PhonePieces.Read(message, phrases, context, runs) is { } piece)
        {
            return [piece];
        }

        foreach (var run in runs)
        {
            secret |= PhoneExclusions.IsSecret(message, run);
            if (Length(run, 0, run.Count - 1) < Fewest || PhoneExclusions.Excludes(message, phrases, run))
            {
                continue;
            }

            var expected = context.Asked.HasFlag(Asked.Phone) || phrases.EndsNear(Cue.PhoneIs, run[0].First, 2);
            if (expected && WithoutPlus(message, phrases, context, run, budget) is { } abroad)
            {
                valid.Add(abroad);
            }
            else if (!TakeValid(message, phrases, context, run, budget, valid) && expected && Possible(message, phrases, context, run, budget) is { } reading)
            {
                possible.Add(reading);
            }
        }

        // Beside a card's digits, those that are no phone number are of an address or the like.
        return [.. valid, .. possible.Where(reading => (valid.Count + possible.Count == 1 || reading.Digits.Length >= FewestBesideOthers) && !(secret && reading.E164 is null))];
    }

    /// <summary>A country code without its plus: "44 20 7946 0958" said to somebody in another country.</summary>
    private static PhoneReading? WithoutPlus(Message message, PhraseMatches phrases, ReadingContext context, List<DigitRun> run, PhoneBudget budget)
    {
        var whole = run.Count > 1 && !run[0].Plus && Length(run, 0, run.Count - 1) is >= FewestWithCode and <= Most ? Number(run, 0, run.Count - 1) : null;
        return whole is not null && budget.Take() && PhoneNumbers.Valid(whole, context.Region) is null && budget.Take() && PhoneNumbers.Valid("+" + whole, context.Region) is { } e164
            ? Reading(message, phrases, run, 0, run.Count - 1, e164)
            : null;
    }

    private static bool TakeValid(
        Message message, PhraseMatches phrases, ReadingContext context, List<DigitRun> run, PhoneBudget budget, List<PhoneReading> found)
    {
        var before = found.Count;
        for (var from = 0; from < run.Count && !(from > 0 && (run[0].Plus || run[0].Spoken)); from++)
        {
            var to = LongestValid(run, from, context.Region, budget, out var e164);
            if (to >= 0)
            {
                found.Add(Reading(message, phrases, run, from, to, e164));
                from = to;
            }
        }

        return found.Count > before;
    }

    private static PhoneReading? Possible(Message message, PhraseMatches phrases, ReadingContext context, List<DigitRun> run, PhoneBudget budget)
    {
        var length = Length(run, 0, run.Count - 1);
        for (var from = 0; from < run.Count && length > Most && !run[0].Spoken; from++)
        {
            for (var to = Math.Min(run.Count - 1, from + WindowGroups - 1); to >= from && budget.Take(); to--)
            {
                if (Length(run, from, to) is >= FewestBesideOthers and <= Most && PhoneNumbers.Possible(Number(run, from, to), context.Region) is { } e164)
                {
                    return Reading(message, phrases, run, from, to, e164);
                }
            }
        }

        return length <= (run[0].Spoken ? MostSpoken : Most)
            ? Reading(message, phrases, run, 0, run.Count - 1, PhoneNumbers.Possible(Number(run, 0, run.Count - 1), context.Region))
            : null;
    }

    /// <summary>The longest valid number from a group on. What is said has no groups of its own, so it counts as a whole.</summary>
    private static int LongestValid(List<DigitRun> run, int from, string region, PhoneBudget budget, out string? e164)
    {
        for (var to = run[0].Spoken ? run.Count - 1 : Math.Min(run.Count - 1, from + WindowGroups - 1); to >= (run[0].Spoken ? run.Count - 1 : from); to--)
        {
            var length = Length(run, from, to);
            if (length is >= Fewest and <= Most && budget.Take() && PhoneNumbers.Valid(Number(run, from, to), region) is { } valid)
            {
                e164 = valid;
                return to;
            }
        }

        e164 = null;
        return -1;
    }

    internal static PhoneReading Reading(Message message, PhraseMatches phrases, List<DigitRun> run, int from, int to, string? e164)
    {
        var first = run[from].First;
        var start = message[first].Start;
        while (start > 0 && message.Text[start - 1] is '+' or '(')
        {
            start--;
        }

        return new PhoneReading(
            message.Text[start..message[run[to].Last].End], start, e164, Number(run, from, to), Negations.Before(message, phrases, first));
    }

    internal static int Length(List<DigitRun> run, int from, int to)
    {
        var length = 0;
        for (var i = from; i <= to; i++)
        {
            length += run[i].Digits.Length;
        }

        return length;
    }

    private static string Number(List<DigitRun> run, int from, int to) =>
        (run[from].Plus ? "+" : "") + string.Concat(run.Skip(from).Take(to - from + 1).Select(group => group.Digits));
}
