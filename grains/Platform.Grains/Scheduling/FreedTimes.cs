using System.Collections.Immutable;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Grains.Contracts.Scheduling;

namespace Platform.Grains.Scheduling;

/// <summary>Tells calendars what a committed turn has freed. The hurry: what is lost here a calendar reads from the database.</summary>
internal static class FreedTimes
{
    public static void Tell(IGrainFactory grains, ThreadKey key, ImmutableArray<FreedTime> freed)
    {
        foreach (var calendar in freed.GroupBy(f => f.Calendar))
            grains.GetGrain<ICalendarGrain>($"{key.Agency}/{key.Client}/{calendar.Key}").Free([.. calendar]).Ignore();
    }
}
