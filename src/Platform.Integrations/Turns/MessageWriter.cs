using System.Text;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>The rarer writes of a session: messages before their turn, and who answers.</summary>
internal sealed class MessageWriter(NpgsqlDataSource source)
{
    private const string OpenThread =
        $"""
        insert into threads (agency_id, thread_id, client_id, channel, external_id, sandbox, created_at) values ($1, $2, $3, $4, $5, $6, $7)
        {CommitSql.ComesBack}
        """;

    private const string WritePending =
        """
        insert into messages (agency_id, thread_id, message_id, session, turn, status, at, seq, body, context)
        select $1, $2, m.message_id, $3, null, 'pending', m.at, m.seq, m.body, m.context
        from unnest($4::text[], $5::timestamptz[], $6::text[], $7::text[]) with ordinality as m(message_id, at, body, context, seq)
        on conflict (agency_id, thread_id, message_id) do nothing
        """;

    // The session's row is the fence, as for a turn: an activation that another has followed hands nothing over.
    private const string WriteForHuman =
        """
        with held as (
          update sessions set version = version + 1, last_at = $6
          where agency_id = $1 and thread_id = $2 and session = $3 and version = $4 and epoch = $5 and mode = 'human' returning 1),
        handed as (
          insert into messages (agency_id, thread_id, message_id, session, turn, status, at, seq, body, context)
          select $1, $2, m.message_id, $3, null, 'for_human', m.at, m.seq, m.body, m.context
          from held, unnest($7::text[], $8::timestamptz[], $9::text[], $10::text[]) with ordinality as m(message_id, at, body, context, seq)
          on conflict (agency_id, thread_id, message_id) do update set status = 'for_human', session = excluded.session where messages.status = 'pending')
        select count(*)::int from held
        """;

    private const string FindOne =
        """
        select m.status, m.turn, t.body from messages m
        left join turns t on t.agency_id = m.agency_id and t.thread_id = m.thread_id and t.session = m.session and t.turn = m.turn
        where m.agency_id = $1 and m.thread_id = $2 and m.message_id = $3
        """;

    private const string SetMode =
        """
        with changed as (
          update sessions set version = version + 1, epoch = epoch + 1, mode = $6, last_at = $7
          where agency_id = $1 and thread_id = $2 and session = $3 and version = $4 and epoch = $5 returning 1),
        opened as (
          insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, started_at, last_at)
          select $1, $2, $3, $8, $9, $10, 1, $5 + 1, 0, $6, 0, $7, $7
          where $4 = 0 and not exists (select 1 from threads where agency_id = $1 and thread_id = $2 and erased_epoch > $5) on conflict do nothing returning 1),
        done as (select 1 from changed union all select 1 from opened),
        silenced as (
          update effects set status = 'cancelled', finished_at = $7 from done
          where agency_id = $1 and thread_id = $2 and speaks and status = 'pending'),
        audited as (insert into audit (agency_id, at, actor, action, subject) select $1, $7, $11, 'session.' || $6, $12 from done where $11 <> '')
        select count(*)::int from done
        """;

    public async Task<int> Write(ThreadOpening thread, int session, IReadOnlyList<InboundMessage> messages, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, thread.Key.Agency);
        batch.BatchCommands.Add(Open(thread, messages[0].At.ToDateTimeUtc()));
        batch.BatchCommands.Add(Messages(new NpgsqlBatchCommand(WritePending).With(Text(thread.Key.Agency), Id(thread.Key.Thread), Number(session)), messages));
        return await batch.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<bool> HandToHuman(HumanMessages handed, CancellationToken cancellation)
    {
        var key = handed.Thread.Key;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, key.Agency);
        batch.BatchCommands.Add(Messages(new NpgsqlBatchCommand(WriteForHuman).With(Text(key.Agency), Id(key.Thread), Number(handed.Session),
            Number(handed.Version), Number(handed.Epoch), new NpgsqlParameter<DateTime> { TypedValue = handed.At.ToDateTimeUtc() }), handed.Messages));
        return await LastCount(batch, cancellation) == 1;
    }

    public async Task<StoredMessage?> Find(ThreadKey key, string messageId, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, key.Agency);
        var find = new NpgsqlBatchCommand(FindOne);
        find.With(Text(key.Agency), Id(key.Thread), Text(messageId));
        batch.BatchCommands.Add(find);
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        if (!await row.ReadAsync(cancellation)) return null;
        return new(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.IsDBNull(2) ? default : Encoding.UTF8.GetBytes(row.GetString(2)));
    }

    public async Task<bool> ChangeMode(ModeChange change, CancellationToken cancellation)
    {
        var key = change.Thread.Key;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = Batch(connection, key.Agency);
        batch.BatchCommands.Add(Open(change.Thread, change.At.ToDateTimeUtc()));
        var set = new NpgsqlBatchCommand(SetMode);
        set.With(Text(key.Agency), Id(key.Thread), Number(change.Session), Number(change.Version), Number(change.Epoch), Text(Modes.Name(change.Mode)),
            new NpgsqlParameter<DateTime> { TypedValue = change.At.ToDateTimeUtc() }, Text(key.Client), Text(key.Channel), new NpgsqlParameter<bool> { TypedValue = change.Thread.Sandbox },
            Text(change.Staff ?? ""), Text(key.Thread.ToString("N")));
        batch.BatchCommands.Add(set);
        return await LastCount(batch, cancellation) == 1;
    }

    /// <summary>The count that the batch's last statement answers, once the transaction has ended.</summary>
    private static async Task<int> LastCount(NpgsqlBatch batch, CancellationToken cancellation)
    {
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        // the settings' answer is first; a plain insert answers nothing
        await row.NextResultAsync(cancellation);
        var count = await row.ReadAsync(cancellation) ? row.GetInt32(0) : 0;
        while (await row.NextResultAsync(cancellation)) { }
        return count;
    }

    private static NpgsqlBatchCommand Messages(NpgsqlBatchCommand command, IReadOnlyList<InboundMessage> messages) => command
        .Add(messages, m => m.Id).Add(messages, m => m.At.ToDateTimeUtc()).Add(messages, m => m.Text).Add(messages, m => ContextJson.Write(m.Context));

    private static NpgsqlBatch Batch(NpgsqlConnection connection, string agency)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(CommitSql.Agencies) { Parameters = { Text(agency) } });
        return batch;
    }

    private static NpgsqlBatchCommand Open(ThreadOpening thread, DateTime at)
    {
        var open = new NpgsqlBatchCommand(OpenThread);
        open.With(Text(thread.Key.Agency), Id(thread.Key.Thread), Text(thread.Key.Client), Text(thread.Key.Channel), Text(thread.ExternalId),
            new NpgsqlParameter<bool> { TypedValue = thread.Sandbox }, new NpgsqlParameter<DateTime> { TypedValue = at });
        return open;
    }

    private static NpgsqlParameter Text(string value) => new NpgsqlParameter<string> { TypedValue = value };
    private static NpgsqlParameter Id(Guid value) => new NpgsqlParameter<Guid> { TypedValue = value };
    private static NpgsqlParameter Number(int value) => new NpgsqlParameter<int> { TypedValue = value };
}
