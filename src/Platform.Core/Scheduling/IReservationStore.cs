using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>Reads the one table of holds and bookings; turns write it.</summary>
public interface IReservationStore
{
    /// <summary>What stands in a calendar between two instants: bookings, and holds that have not lapsed.</summary>
    Task<IReadOnlyList<StoredReservation>> Load(
        string agency, string client, string calendar, Instant from, Instant until, CancellationToken cancellation);
}
