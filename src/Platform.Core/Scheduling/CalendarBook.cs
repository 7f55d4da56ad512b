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

    // In the order of their starts. Holds stand here too: they are few, and what ends them need not look through a season's bookings.
    private readonly List<CalendarEntry> entries = [];
    private readonly List<CalendarEntry> holds = [];

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
        holds.Clear();
        holds.AddRange(entries.Where(e => e.LapsesAt is not null));
    }

    /// <summary>Forgets what this memory granted a session without the database having it: its turn is known to have failed.</summary>
    public void Distrust(string session) => Remove(entries.FindAll(e => e.Session == session && e.GrantedAt is not null));

    /// <summary>
    /// Puts a granted hold (with a lapse) or booking in place of the session's hold. A booking that is moved stands where it stood too,
    /// until its turn is committed (see <see cref="Free"/>): nobody else is told that its old time is free before it is.
    /// </summary>
    public void Grant(Guid id, Slot slot, Instant? lapsesAt, string session, bool proven, Instant clock)
    {
        Remove(holds.FindAll(h => h.Id == id || h.Session == session || h.Lapsed(clock)));
        Free(id, slot.Start);
        var entry = new CalendarEntry(id, slot.Start, slot.BlockedUntil, lapsesAt, session, proven, clock);
        entries.Insert(FirstFrom(slot.Start + Duration.Epsilon), entry);
        if (lapsesAt is not null) holds.Add(entry);
    }

    /// <summary>Frees what a committed turn has released, cancelled or moved away.</summary>
    public void Free(Guid id, Instant start)
    {
        var from = FirstFrom(start);
        Remove(entries.GetRange(from, FirstFrom(start + Duration.Epsilon) - from).FindAll(e => e.Id == id));
    }

    /// <summary>How much of a stretch is held, not booked, by people whom nobody has proved.</summary>
    public Duration HeldUnproven(Instant from, Instant until, string session, Instant clock) =>
        Between(from, until).Where(e => e.LapsesAt is not null && !e.Proven && e.Session != session && !e.Lapsed(clock))
            .Aggregate(Duration.Zero, (sum, e) => sum + (e.BlockedUntil - e.Start));

    private void Remove(List<CalendarEntry> gone)
    {
        foreach (var entry in gone)
        {
            var at = FirstFrom(entry.Start);
            while (!ReferenceEquals(entries[at], entry)) at++;
            entries.RemoveAt(at);
            if (entry.LapsesAt is not null) holds.Remove(entry);
        }
    }

    private int FirstFrom(Instant start) => First(start, static (e, at) => e.Start >= at);

    // Entries do not overlap, so their ends are in order too: start at the first that ends after `from`.
    private IEnumerable<CalendarEntry> Between(Instant from, Instant until)
    {
        for (var at = First(from, static (e, at) => e.BlockedUntil > at); at < entries.Count && entries[at].Start < until; at++) yield return entries[at];
    }

    // Of entries of which the first do not and the rest do.
    private int First(Instant at, Func<CalendarEntry, Instant, bool> does)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (does(entries[middle], at)) high = middle;
            else low = middle + 1;
        }

        return low;
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
