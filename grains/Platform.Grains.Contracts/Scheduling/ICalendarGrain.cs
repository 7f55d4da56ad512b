using Orleans.Concurrency;
using Platform.Core.Scheduling;

namespace Platform.Grains.Contracts.Scheduling;

/// <summary>
/// One built-in calendar: what is free in it, and who may have it. Key: <c>{agency}/{client}/{calendar}</c>. It never writes:
/// the turn that was granted a time does, and the table's exclusion constraint is the truth.
/// </summary>
[Alias("platform.calendar")]
public interface ICalendarGrain : IGrainWithStringKey
{
    /// <summary>Answers, and grants what was asked for when it is free. Safe to repeat: the same reservation is granted again.</summary>
    [Alias("ask")]
    Task<CalendarAnswer> Ask(CalendarQuery query);

    /// <summary>Forgets what a committed turn has released, cancelled or moved away. Safe to repeat, and to lose.</summary>
    [Alias("free_times"), OneWay]
    Task Free(FreedTime[] times);
}
