using NodaTime;
using Npgsql;
using Platform.Core.Scheduling;

namespace Platform.Integrations.Turns;

/// <summary>What a group of commits does to the table of holds and bookings: first what frees time, then what takes it.</summary>
internal static class ReservationBatch
{
    public static void Fill(NpgsqlBatch batch, IReadOnlyList<Part<ReservationChange>> changes)
    {
        if (changes.Count == 0) return;
        CommitBatch.AddWhereAny(batch, [.. changes.Where(c => c.Value is ReservationChange.Release)], c => Fence(ReservationSql.ReleaseHolds, c));
        CommitBatch.AddWhereAny(batch, [.. changes.Where(c => c.Value is ReservationChange.Cancel)], c =>
            Fence(ReservationSql.CancelBookings, c).Add(c, i => i.Row.Client).Add(c, i => i.Row.At));
        CommitBatch.AddWhereAny(batch, Sorted(changes, c => c is ReservationChange.Hold or ReservationChange.Book or ReservationChange.Change { Slot: not null }), DropLapsed);
        CommitBatch.AddWhereAny(batch, Sorted(changes, c => c is ReservationChange.Change), Change);
        CommitBatch.AddWhereAny(batch, Sorted(changes, c => c is ReservationChange.Hold or ReservationChange.Book), Reserve);
    }

    private static NpgsqlBatchCommand DropLapsed(IReadOnlyList<Taking> taken) => new NpgsqlBatchCommand(ReservationSql.DropLapsedHolds)
        .Add(taken, t => t.Row.Agency).Add(taken, t => t.Row.Client).Add(taken, t => t.Slot!.Value.Calendar)
        .Add(taken, t => t.Slot!.Value.Start.ToDateTimeUtc()).Add(taken, t => t.Slot!.Value.BlockedUntil.ToDateTimeUtc()).Add(taken, t => t.Id);

    private static NpgsqlBatchCommand Change(IReadOnlyList<Taking> changed) => CommitBatch.Fence(ReservationSql.ChangeBookings, changed, c => c.Row)
        .Add(changed, c => c.Id).Add(changed, c => c.Row.Client).Add(changed, c => c.Row.At).Add(changed, c => c.Slot?.Calendar)
        .Add(changed, c => c.Slot?.Start.ToDateTimeUtc()).Add(changed, c => c.Slot?.End.ToDateTimeUtc()).Add(changed, c => c.Slot?.BlockedUntil.ToDateTimeUtc())
        .Add(changed, c => c.Service).Add(changed, c => c.Details?.Name).Add(changed, c => c.Details?.Phone).Add(changed, c => c.Details?.Email);

    private static NpgsqlBatchCommand Reserve(IReadOnlyList<Taking> taken) => CommitBatch.Fence(ReservationSql.Reserve, taken, t => t.Row)
        .Add(taken, t => t.Id).Add(taken, t => t.Row.Client).Add(taken, t => t.Slot!.Value.Calendar).Add(taken, t => t.Slot!.Value.Start.ToDateTimeUtc())
        .Add(taken, t => t.Slot!.Value.End.ToDateTimeUtc()).Add(taken, t => t.Slot!.Value.BlockedUntil.ToDateTimeUtc()).Add(taken, t => t.Details is null ? "held" : "booked")
        .Add(taken, t => t.ExpiresAt?.ToDateTimeUtc()).Add(taken, t => t.Row.Commit.Thread.Sandbox).Add(taken, t => t.Details?.Reference).Add(taken, t => t.Service)
        .Add(taken, t => t.Details?.Name).Add(taken, t => t.Details?.Phone).Add(taken, t => t.Details?.Email).Add(taken, t => t.Row.At);

    private static NpgsqlBatchCommand Fence(string sql, IReadOnlyList<Part<ReservationChange>> changes) =>
        CommitBatch.Fence(sql, changes, c => c.Row).Add(changes, c => c.Value.Id);

    // in one order, so that groups that want the same times wait for each other in a line
    private static Taking[] Sorted(IReadOnlyList<Part<ReservationChange>> changes, Func<ReservationChange, bool> which) =>
        [.. changes.Where(c => which(c.Value)).Select(Taking.From)
            .OrderBy(t => t.Row.Client, StringComparer.Ordinal).ThenBy(t => t.Slot?.Calendar, StringComparer.Ordinal).ThenBy(t => t.Slot?.Start).ThenBy(t => t.Id)];

    private sealed record Taking(CommitRow Row, Guid Id, Slot? Slot, Instant? ExpiresAt, string? Service, BookingDetails? Details)
    {
        public static Taking From(Part<ReservationChange> part) => part.Value switch
        {
            ReservationChange.Hold hold => new(part.Row, hold.Id, hold.Slot, hold.ExpiresAt, null, null),
            ReservationChange.Book book => new(part.Row, book.Id, book.Slot, null, book.Details.Service, book.Details),
            ReservationChange.Change change => new(part.Row, change.Id, change.Slot, null, change.Service, change.Details),
            _ => throw new InvalidOperationException("Only holds, bookings and moves take time."),
        };
    }
}
