using System.Collections.Immutable;
using Platform.Core.Scheduling;

namespace Platform.Core.Contacts;

/// <summary>The answer to a <see cref="PersonLookup"/>: true at the moment it was given.</summary>
public sealed record PersonFound
{
    /// <summary>Null where there is none, or none was asked for.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Bookings that stand, the soonest first.</summary>
    public ImmutableArray<StandingBooking> Bookings { get; init; } = [];
}
