using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A stretch of one calendar for one appointment.</summary>
/// <param name="Calendar">Key part of the calendar (a sandbox session's is another than the client's own).</param>
/// <param name="BlockedUntil">End with the buffer in it; no other appointment may start before.</param>
public readonly record struct Slot(string Calendar, Instant Start, Instant End, Instant BlockedUntil);
