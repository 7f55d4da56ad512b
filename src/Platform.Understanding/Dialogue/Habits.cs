using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>Times that say nothing of this appointment: of every week ("could it be a Thursday, I play bridge on Wednesdays"), or when to call.</summary>
internal static class Habits
{
    /// <summary>The dates, with those of habits marked where a single day is named beside them, and with when to call.</summary>
    public static ImmutableArray<DateTimeReading> Marked(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates) =>
        dates.IsEmpty || !(phrases.Has(Cue.Habitual) || phrases.Has(Cue.CallWhen)) ? dates : Aside(message, phrases, dates);

    private static ImmutableArray<DateTimeReading> Aside(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates)
    {
        var single = dates.Any(date => date is { Date: not null, Negated: false } && !IsHabit(message, phrases, date));
        return [.. dates.Select(date => IsCall(message, phrases, date) || (single && IsHabit(message, phrases, date)) ? date with { Aside = true } : date)];
    }

    /// <summary>"Only call after 5".</summary>
    private static bool IsCall(Message message, PhraseMatches phrases, DateTimeReading date) =>
        phrases.EndsNear(Cue.CallWhen, message.TokenAt(date.Start) + 1, 1);

    private static bool IsHabit(Message message, PhraseMatches phrases, DateTimeReading date)
    {
        var end = message.TokenAt(date.Start + date.Text.Length);
        for (var at = message.TokenAt(date.Start); date.Date is not null && at < end; at++)
        {
            if (phrases.Covers(Cue.Habitual, at))
            {
                return true;
            }
        }

        return false;
    }
}
