using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Testing.Scheduling;

/// <summary>The reservations table in memory, with its exclusion constraint: what a turn's commit would write.</summary>
public sealed class TableOfReservations : IReservationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Calendar, Guid Id), StoredReservation> rows = [];

    /// <summary>How often calendars read it.</summary>
    public int Loads => loads;
    private int loads;

    /// <summary>False where an overlap refuses the write, as the constraint does.</summary>
    public bool Write(string calendar, StoredReservation row)
    {
        lock (gate)
        {
            if (rows.Any(r => r.Key.Calendar == calendar && r.Key.Id != row.Id && r.Value.Start < row.BlockedUntil && r.Value.BlockedUntil > row.Start)) return false;
            rows[(calendar, row.Id)] = row;
            return true;
        }
    }

    public void Remove(string calendar, Guid id)
    {
        lock (gate) rows.Remove((calendar, id));
    }

    public Task<IReadOnlyList<StoredReservation>> Load(string agency, string client, string calendar, Instant from, Instant until, CancellationToken cancellation)
    {
        Interlocked.Increment(ref loads);
        lock (gate) return Task.FromResult<IReadOnlyList<StoredReservation>>([.. rows.Where(r => r.Key.Calendar == calendar && r.Value.Start < until && r.Value.BlockedUntil > from).Select(r => r.Value)]);
    }
}
