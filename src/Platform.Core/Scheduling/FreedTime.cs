using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A time that a committed turn has freed: its hold was let go, or its booking called off or moved away.</summary>
/// <param name="Id">Of the reservation that stood there.</param>
public sealed record FreedTime(string Calendar, Guid Id, Instant Start);
