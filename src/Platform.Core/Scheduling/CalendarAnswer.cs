using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A calendar's answer: true at the moment it was given.</summary>
public sealed record CalendarAnswer
{
    // stored in a turn's decision, also where it is the first of its kind
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Verdict Verdict { get; init; }

    /// <summary>Up to three free times, in order: within the wish, or near it where the wish cannot be had.</summary>
    public ImmutableArray<LocalDateTime> Offers { get; init; } = [];

    /// <summary>Until when the time is kept; null when it is not held.</summary>
    public Instant? HeldUntil { get; init; }
}
