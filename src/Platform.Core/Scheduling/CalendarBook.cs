using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>
/// One calendar in memory. It is a memory of the database and of what was granted since, no truth of its own: a grant counts
/// for <see cref="Grace"/> without being seen in the database (its turn may still commit), then a reload decides.
/// </summary>
public sealed class CalendarBook
{
    /// <summary>Longer than any turn takes to commit.</summary>
    public static readonly Duration Grace = Duration.FromSeconds(30);

    private readonly List<CalendarEntry> entries = [];

    /// <summary>What stands in the way of one who asks, at a moment of the real clock.</summary>
    /// <param name="own">A reservation of their own, which is in nobody's way.</param>
    /// <param name="moving">Their booking that would be moved.</param>
    public IBusyTimes Seen(string session, Guid? own, Guid? moving, Instant clock) => new BusyTimes(this, session, own, moving, clock);

    /// <summary>True when something granted between the two was never seen in the database and should have been by now.</summary>
    public bool IsStale(Instant from, Instant until, Instant clock) =>
        Between(from, until).Any(e => e.GrantedAt is { } at && at + Grace < clock);

    /// <summary>Takes in what the database has between the two.</summary>
    public void Load(Instant from, Instant until, IEnumerable<StoredReservation> rows, Instant clock)
    {
        entries.RemoveAll(e => e.Overlaps(from, until) && !(e.GrantedAt is { } at && at + Grace >= clock));
        var known = entries.Select(e => (e.Id, e.Start)).ToHashSet();
        entries.AddRange(rows.Where(r => !known.Contains((r.Id, r.Start)))
            .Select(r => new CalendarEntry(r.Id, r.Start, r.BlockedUntil, r.ExpiresAt, null, false, null)));
        entries.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Forgets what this memory granted a session without the database having it: its turn is known to have failed.</summary>
    public void Distrust(string session) => entries.RemoveAll(e => e.Session == session && e.GrantedAt is not null);

    /// <summary>
    /// Puts a granted hold (with a lapse) or booking in place of the session's hold. A booking that is moved stands where it stood too,
    /// until its turn is committed (see <see cref="Free"/>): nobody else is told that its old time is free before it is.
    /// </summary>
    public void Grant(Guid id, Slot slot, Instant? lapsesAt, string session, bool proven, Instant clock)
    {
        entries.RemoveAll(e => (e.Id == id && (e.LapsesAt is not null || e.Start == slot.Start)) || (e.LapsesAt is not null && e.Session == session) || e.Lapsed(clock));
        var entry = new CalendarEntry(id, slot.Start, slot.BlockedUntil, lapsesAt, session, proven, clock);
        var at = entries.FindIndex(e => e.Start > entry.Start);
        entries.Insert(at < 0 ? entries.Count : at, entry);
    }

    /// <summary>Frees what a committed turn has released, cancelled or moved away.</summary>
    public void Free(Guid id, Instant start) => entries.RemoveAll(e => e.Id == id && e.Start == start);

    /// <summary>How much of a stretch is held, not booked, by people whom nobody has proved.</summary>
    public Duration HeldUnproven(Instant from, Instant until, string session, Instant clock) =>
        Between(from, until).Where(e => e.LapsesAt is not null && !e.Proven && e.Session != session && !e.Lapsed(clock))
            .Aggregate(Duration.Zero, (sum, e) => sum + (e.BlockedUntil - e.Start));

    // Entries do not overlap, so their ends are in order too: start at the first that ends after `from`.
    private IEnumerable<CalendarEntry> Between(Instant from, Instant until)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].BlockedUntil <= from) low = middle + 1;
            else high = middle;
        }

        for (; low < entries.Count && entries[low].Start < until; low++) yield return entries[low];
    }

    private sealed class BusyTimes(CalendarBook book, string session, Guid? own, Guid? moving, Instant clock) : IBusyTimes
    {
        public bool IsFree(Instant from, Instant until)
        {
            foreach (var entry in book.Between(from, until))
                if (InTheWay(entry)) return false;
            return true;
        }

        private bool InTheWay(CalendarEntry entry) =>
            !entry.Lapsed(clock) && entry.Id != own && entry.Id != moving && !(entry.LapsesAt is not null && entry.Session == session);
    }
}
