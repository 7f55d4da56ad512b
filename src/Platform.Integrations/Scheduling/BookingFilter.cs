using NodaTime;

namespace Platform.Integrations.Scheduling;

/// <summary>Which bookings of an agency are wanted.</summary>
public sealed record BookingFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary><c>booked</c> or <c>cancelled</c>; null for both.</summary>
    public string? Status { get; init; }

    /// <summary>Starts at this instant or later; null for no limit.</summary>
    public Instant? From { get; init; }

    /// <summary>Starts before this instant; null for no limit.</summary>
    public Instant? To { get; init; }

    /// <summary>Those of try-outs instead of real ones.</summary>
    public bool Sandbox { get; init; }
}
