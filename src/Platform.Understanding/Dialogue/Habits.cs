using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>Times that say nothing of this appointment: of every week ("could it be a Thursday, I play bridge on Wednesdays"), or when to call.</summary>
internal static class Habits
{
    /// <summary>The dates without those of habits, where a single day is named beside them, and without when to call.</summary>
    public static ImmutableArray<DateTimeReading> Without(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates)
    {
        dates = phrases.Has(Cue.CallWhen) && !dates.IsEmpty ? [.. dates.Where(date => !IsCall(message, phrases, date))] : dates;
        if (dates.Length < 2 || !phrases.Has(Cue.Habitual))
        {
            return dates;
        }

        var single = dates.Where(date => !IsHabit(message, phrases, date)).ToImmutableArray();
        return single.Any(date => date is { Date: not null, Negated: false }) ? single : dates;
    }

    /// <summary>"Only call after 5".</summary>
    private static bool IsCall(Message message, PhraseMatches phrases, DateTimeReading date) =>
        phrases.EndsNear(Cue.CallWhen, message.TokenAt(date.Start) + 1, 1);

    private static bool IsHabit(Message message, PhraseMatches phrases, DateTimeReading date) =>
        date.Date is not null && Enumerable.Range(message.TokenAt(date.Start), message.TokenAt(date.Start + date.Text.Length) - message.TokenAt(date.Start)).Any(at => phrases.Covers(Cue.Habitual, at));
}
