using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>What stands in a calendar, for one who looks for room.</summary>
public interface IBusyTimes
{
    /// <summary>True when nothing of others stands between the two, end exclusive.</summary>
    bool IsFree(Instant from, Instant until);
}
