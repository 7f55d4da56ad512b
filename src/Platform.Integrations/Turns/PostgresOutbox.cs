using NodaTime;
using Npgsql;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>The outbox as rows of <c>effects</c>.</summary>
/// <param name="source">Connections of role <c>platform_silo</c>.</param>
/// <param name="silo">Name of this silo.</param>
public sealed class PostgresOutbox(NpgsqlDataSource source, string silo) : IOutbox
{
    private const string ClaimDue = "select agency_id, client_id, thread_id, session, turn, epoch, attempts, effect_id, kind, payload, speaks from platform_claim_effects($1, interval '30 seconds', $2)";

    // Words of an epoch that is over are never sent; words that must wait for earlier ones go back to the sweeper.
    private const string Begin =
        """
        with earlier as (
          select exists (select 1 from effects b where b.speaks and b.agency_id = e.agency_id and b.thread_id = e.thread_id
            and (b.status = 'sending' or b.status = 'pending' and b.epoch = e.epoch)
            and (b.session, b.turn, b.ordinal) < (e.session, e.turn, e.ordinal)) as unsent
          from effects e where e.agency_id = $1 and e.effect_id = $2)
        update effects e set
          status = case when s.epoch <> e.epoch then 'cancelled' when earlier.unsent then 'pending' else 'sending' end,
          finished_at = case when s.epoch <> e.epoch then now() end,
          claimed_by = case when s.epoch = e.epoch and not earlier.unsent then $3 end,
          claimed_until = case when s.epoch = e.epoch and not earlier.unsent then now() + interval '30 seconds' end
        from sessions s, earlier
        where e.agency_id = $1 and e.effect_id = $2 and e.status = 'pending'
          and s.agency_id = e.agency_id and s.thread_id = e.thread_id and s.session = e.session
        returning case when e.status = 'sending' then 1 else 0 end
        """;

    private const string Close =
        """
        update effects set status = $3, last_error = $4, due_at = case when $5::interval is null then due_at else now() + $5 end,
          claimed_by = null, claimed_until = null, finished_at = case when $3 = 'pending' then null else now() end
        where agency_id = $1 and effect_id = $2 and status in ('pending', 'sending')
        """;

    private const string Sending =
        "select exists (select 1 from effects where agency_id = $1 and thread_id = $2 and status = 'sending' and claimed_until > now())";

    public async Task<IReadOnlyList<DueEffect>> Claim(int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(ClaimDue);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = silo });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var due = new List<DueEffect>();
        while (await row.ReadAsync(cancellation))
            due.Add(new(row.GetString(0), row.GetString(1), row.GetGuid(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
                new(row.GetGuid(7), row.GetString(8), row.GetString(9), row.GetBoolean(10))));
        return due;
    }

    public async Task<bool> BeginSend(DueEffect effect, CancellationToken cancellation) =>
        await First<int>(effect.Agency, new NpgsqlBatchCommand(Begin).With(Text(effect.Agency), Id(effect.Effect.Id), Text(silo)), cancellation) == 1;

    public Task Finish(DueEffect effect, EffectResult result, Duration? retryAfter, CancellationToken cancellation)
    {
        var (status, reason) = result switch
        {
            EffectResult.Done => ("done", null),
            EffectResult.Failed failed => (retryAfter is null ? "dead" : "pending", failed.Reason),
            EffectResult.Refused refused => ("dead", refused.Reason),
            EffectResult.Unknown unknown => ("unknown", unknown.Reason),
            _ => throw new InvalidOperationException($"No status for {result}."),
        };
        return Run(effect.Agency, new NpgsqlBatchCommand(Close).With(Text(effect.Agency), Id(effect.Effect.Id), Text(status),
            new NpgsqlParameter<string?> { TypedValue = reason }, new NpgsqlParameter<TimeSpan?> { TypedValue = retryAfter?.ToTimeSpan() }), cancellation);
    }

    public async Task<bool> IsSending(string agency, Guid thread, CancellationToken cancellation) =>
        await First<bool>(agency, new NpgsqlBatchCommand(Sending).With(Text(agency), Id(thread)), cancellation) is true;

    private async Task Run(string agency, NpgsqlBatchCommand write, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, agency, write);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The first value that the command answers, once its transaction has ended; null where it answers none.</summary>
    private async Task<T?> First<T>(string agency, NpgsqlBatchCommand command, CancellationToken cancellation) where T : struct
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, agency, command);
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        T? first = await row.ReadAsync(cancellation) ? row.GetFieldValue<T>(0) : null;
        while (await row.NextResultAsync(cancellation)) { }
        return first;
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, string agency, NpgsqlBatchCommand command) =>
        new(connection) { BatchCommands = { new(CommitSql.Agencies) { Parameters = { Text(agency) } }, command } };

    private static NpgsqlParameter Text(string value) => new NpgsqlParameter<string> { TypedValue = value };
    private static NpgsqlParameter Id(Guid value) => new NpgsqlParameter<Guid> { TypedValue = value };
}
