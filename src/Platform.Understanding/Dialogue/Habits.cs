using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>What is so every week says nothing of this appointment: "could it be a Thursday, I play bridge on Wednesdays".</summary>
internal static class Habits
{
    /// <summary>The dates without those of habits, where a single day is named beside them.</summary>
    public static ImmutableArray<DateTimeReading> Without(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates)
    {
        if (dates.Length < 2 || !phrases.Has(Cue.Habitual))
        {
            return dates;
        }

        var single = dates.Where(date => !IsHabit(message, phrases, date)).ToImmutableArray();
        return single.Any(date => date is { Date: not null, Negated: false }) ? single : dates;
    }

    private static bool IsHabit(Message message, PhraseMatches phrases, DateTimeReading date) =>
        date.Date is not null && Enumerable.Range(message.TokenAt(date.Start), message.TokenAt(date.Start + date.Text.Length) - message.TokenAt(date.Start)).Any(at => phrases.Covers(Cue.Habitual, at));
}
