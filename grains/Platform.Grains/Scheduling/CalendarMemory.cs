using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Grains.Scheduling;

/// <summary>A calendar's book, filled from the database a stretch at a time as it is asked about.</summary>
internal sealed class CalendarMemory(IReservationStore store, string agency, string client, string calendar)
{
    private static readonly Duration Stretch = Duration.FromDays(32);
    private readonly HashSet<long> loaded = [];
    private Instant judged = NodaConstants.UnixEpoch;

    public CalendarBook Book { get; } = new();

    /// <summary>Loads what is missing between the two, and what memory granted too long ago without seeing it in the database.</summary>
    /// <param name="all">True to load it all again.</param>
    public async Task Cover(Instant from, Instant until, bool all, Instant clock)
    {
        // A busy calendar has always some grant that has just come of age: all of them are judged together, once in a grace.
        var judging = clock - judged > CalendarBook.Grace;
        if (judging) judged = clock;
        var wanting = Enumerable.Range(0, (int)(Number(until) - Number(from)) + 1).Select(i => Number(from) + i)
            .Where(n => all || !loaded.Contains(n) || (judging && Book.IsStale(Start(n), Start(n + 1), clock))).ToList();
        if (wanting.Count == 0) return;
        var (first, last) = (wanting[0], wanting[^1]);
        var rows = await store.Load(agency, client, calendar, Start(first), Start(last + 1), CancellationToken.None);
        Book.Load(Start(first), Start(last + 1), rows, clock);
        for (var number = first; number <= last; number++) loaded.Add(number);
    }

    private static long Number(Instant at) => (long)Math.Floor((at - NodaConstants.UnixEpoch) / Stretch);

    private static Instant Start(long number) => NodaConstants.UnixEpoch + Stretch * number;
}
