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
    private const int Most = 15;
    private const int WindowGroups = 12;

    public static ImmutableArray<PhoneReading> Read(Message message, PhraseMatches phrases, ReadingContext context)
    {
        var found = ImmutableArray.CreateBuilder<PhoneReading>();
        var budget = new PhoneBudget();
        foreach (var run in DigitRuns.Find(message))
        {
            if (Length(run, 0, run.Count - 1) >= Fewest && !PhoneExclusions.Excludes(message, phrases, run))
            {
                ReadRun(message, phrases, context, run, budget, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static void ReadRun(
        Message message, PhraseMatches phrases, ReadingContext context, List<DigitRun> run, PhoneBudget budget, ImmutableArray<PhoneReading>.Builder found)
    {
        var expected = context.Asked.HasFlag(Asked.Phone) || phrases.EndsNear(Cue.PhoneIs, run[0].First, 2);
        var from = 0;
        while (from < run.Count)
        {
            var to = LongestValid(run, from, context.Region, budget, out var e164);
            if (to < 0)
            {
                from++;
                continue;
            }

            found.Add(Reading(message, phrases, run, from, to, e164));
            from = to + 1;
        }

        if (expected && found.Count == 0)
        {
            TakePossible(message, phrases, context, run, found);
        }
    }

    private static void TakePossible(
        Message message, PhraseMatches phrases, ReadingContext context, List<DigitRun> run, ImmutableArray<PhoneReading>.Builder found)
    {
        var (from, to) = Widest(run);
        if (from <= to)
        {
            found.Add(Reading(message, phrases, run, from, to, PhoneNumbers.Possible(Number(run, from, to), context.Region)));
        }
    }

    /// <summary>The whole run where its digits make a number, else the longest single group.</summary>
    private static (int From, int To) Widest(List<DigitRun> run)
    {
        if (Length(run, 0, run.Count - 1) <= Most)
        {
            return (0, run.Count - 1);
        }

        var longest = 0;
        for (var i = 1; i < run.Count; i++)
        {
            longest = run[i].Digits.Length > run[longest].Digits.Length ? i : longest;
        }

        return run[longest].Digits.Length is >= Fewest and <= Most ? (longest, longest) : (1, 0);
    }

    private static int LongestValid(List<DigitRun> run, int from, string region, PhoneBudget budget, out string? e164)
    {
        for (var to = Math.Min(run.Count - 1, from + WindowGroups - 1); to >= from; to--)
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

    private static PhoneReading Reading(Message message, PhraseMatches phrases, List<DigitRun> run, int from, int to, string? e164)
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

    private static int Length(List<DigitRun> run, int from, int to)
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
