using System.Collections.Concurrent;
using Orleans;
using Platform.Core.Scheduling;
using Platform.Grains.Contracts.Scheduling;

namespace Platform.Web.Tests.Cluster;

/// <summary>A calendar that only hears what became free.</summary>
internal sealed class FakeCalendarGrain : Grain, ICalendarGrain
{
    /// <summary>What was told, by the grain's key.</summary>
    public static ConcurrentDictionary<string, TaskCompletionSource<FreedTime[]>> Freed { get; } = new(StringComparer.Ordinal);

    public static Task<FreedTime[]> Told(string key) => Freed.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task<CalendarAnswer> Ask(CalendarQuery query) => throw new NotSupportedException("Nobody asks it here.");

    public Task Free(FreedTime[] times)
    {
        Freed.GetOrAdd(this.GetPrimaryKeyString(), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(times);
        return Task.CompletedTask;
    }
}
