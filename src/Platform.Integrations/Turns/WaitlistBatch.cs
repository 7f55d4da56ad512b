using System.Text.Json;
using NodaTime;
using Npgsql;
using Platform.Core.Leads;
using Platform.Core.Scheduling;

namespace Platform.Integrations.Turns;

/// <summary>What a group of commits does to waiting lists.</summary>
internal static class WaitlistBatch
{
    public static void Fill(NpgsqlBatch batch, IReadOnlyList<Part<WaitlistChange>> changes)
    {
        CommitBatch.AddWhereAny(batch, Of<WaitlistChange.Settled>(changes), c =>
            Fence(WaitlistSql.Settled, c).Add(c, i => i.Value.Booked).Add(c, i => i.Row.At));
        CommitBatch.AddWhereAny(batch, Of<WaitlistChange.Join>(changes), Join);
        CommitBatch.AddWhereAny(batch, Of<WaitlistChange.Offered>(changes), c =>
            Fence(WaitlistSql.Offered, c).Add(c, i => i.Value.Start.ToDateTimeUtc()).Add(c, i => i.Value.Until.ToDateTimeUtc()).Add(c, i => i.Row.At));
    }

    private static NpgsqlBatchCommand Join(IReadOnlyList<Part<WaitlistChange.Join>> joined) => Fence(WaitlistSql.Join, joined)
        .Add(joined, j => j.Row.Client).Add(joined, j => j.Value.Entry.Calendar).Add(joined, j => j.Value.Entry.Service)
        .Add(joined, j => JsonSerializer.Serialize(j.Value.Entry.Wish, LeadStateJson.Default.TimeWish)).Add(joined, j => Day(j.Value.Entry.Wish.End()))
        .Add(joined, j => j.Value.Entry.Name).Add(joined, j => j.Value.Entry.Phone).Add(joined, j => j.Value.Entry.Email)
        .Add(joined, j => j.Row.Commit.Thread.Sandbox).Add(joined, j => j.Row.At);

    private static NpgsqlBatchCommand Fence<T>(string sql, IReadOnlyList<Part<T>> changes) where T : WaitlistChange =>
        CommitBatch.Fence(sql, changes, c => c.Row).Add(changes, c => c.Value.Id);

    private static DateOnly? Day(LocalDate? day) => day?.ToDateOnly();

    private static Part<T>[] Of<T>(IReadOnlyList<Part<WaitlistChange>> changes) where T : WaitlistChange =>
        [.. changes.Where(c => c.Value is T).Select(c => new Part<T>(c.Row, (T)c.Value, c.Ordinal))];
}
