using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A hold or booking as a calendar's memory has it.</summary>
/// <param name="LapsesAt">When a hold lapses; null for a booking.</param>
/// <param name="Session">Whose it is, where this memory granted it.</param>
/// <param name="Proven">False where nobody proved who holds.</param>
/// <param name="GrantedAt">When this memory granted it, while the database has not shown it yet; null once it has.</param>
internal sealed record CalendarEntry(
    Guid Id, Instant Start, Instant BlockedUntil, Instant? LapsesAt, string? Session, bool Proven, Instant? GrantedAt)
{
    public bool Lapsed(Instant clock) => LapsesAt is { } at && at <= clock;

    public bool Overlaps(Instant from, Instant until) => Start < until && BlockedUntil > from;
}
