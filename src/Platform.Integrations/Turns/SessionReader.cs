using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>Loads a group of sessions, each with its flows and pending messages, in one query.</summary>
internal sealed class SessionReader(NpgsqlDataSource source)
{
    private const string Sql =
        """
        select k.n::int, t.external_id, t.sandbox, s.session, s.turn, s.version, s.epoch, s.mode, s.errors, s.person, s.last_at,
          f.purposes, f.proposals, f.states, p.ids, p.texts, p.ats, p.contexts, t.erased_session, t.erased_epoch
        from unnest($1::text[], $2::uuid[]) with ordinality as k(agency_id, thread_id, n)
        join lateral (select * from threads x where x.agency_id = k.agency_id and x.thread_id = k.thread_id offset 0) t on true
        left join lateral (select * from sessions x where x.agency_id = k.agency_id and x.thread_id = k.thread_id order by x.session desc limit 1) s on true
        left join lateral (select array_agg(x.purpose order by x.turn) as purposes, array_agg(x.proposal order by x.turn) as proposals, array_agg(x.state order by x.turn) as states from flows x
          where x.agency_id = k.agency_id and x.thread_id = k.thread_id and x.session = s.session) f on true
        left join lateral (select array_agg(x.message_id order by x.at, x.seq) as ids, array_agg(x.body order by x.at, x.seq) as texts, array_agg(x.at order by x.at, x.seq) as ats,
            array_agg(x.context order by x.at, x.seq) as contexts
          from messages x where x.agency_id = k.agency_id and x.thread_id = k.thread_id and x.status = 'pending') p on true
        """;

    public IReadOnlyList<SessionSnapshot?> Read(IReadOnlyList<ThreadKey> keys)
    {
        using var connection = source.OpenConnection();
        using var batch = new NpgsqlBatch(connection);
        var agencies = string.Join(',', keys.Select(k => k.Agency).Distinct(StringComparer.Ordinal));
        batch.BatchCommands.Add(new(CommitSql.Agencies) { Parameters = { new NpgsqlParameter<string> { TypedValue = agencies } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Sql).Add(keys, k => k.Agency).Add(keys, k => k.Thread));
        var found = new SessionSnapshot?[keys.Count];
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        while (reader.Read()) found[reader.GetInt32(0) - 1] = Snapshot(reader);
        return found;
    }

    private static SessionSnapshot Snapshot(NpgsqlDataReader row)
    {
        // a thread whose first message was written early has no session yet, and one whose sessions were erased has none any more
        var opened = !row.IsDBNull(3);
        return new(
            opened ? row.GetInt32(3) : row.GetInt32(18) + 1, opened ? row.GetInt32(4) : 0, opened ? row.GetInt32(5) : 0, opened ? row.GetInt32(6) : row.GetInt32(19),
            opened ? Modes.Parse(row.GetString(7)) : SessionMode.Bot, opened ? row.GetInt32(8) : 0,
            PersonJson.Read(opened && !row.IsDBNull(9) ? row.GetString(9) : null), row.GetString(1), row.GetBoolean(2),
            opened ? Instant.FromDateTimeUtc(row.GetDateTime(10)) : Instant.MinValue, Flows(row), Pending(row));
    }

    private static ImmutableArray<FlowSnapshot> Flows(NpgsqlDataReader row)
    {
        if (row.IsDBNull(11)) return [];
        var purposes = row.GetFieldValue<string[]>(11);
        var proposals = row.GetFieldValue<Guid[]>(12);
        var states = row.GetFieldValue<string[]>(13);
        return [.. purposes.Select((purpose, i) => new FlowSnapshot(purpose, proposals[i], states[i]))];
    }

    private static ImmutableArray<InboundMessage> Pending(NpgsqlDataReader row)
    {
        if (row.IsDBNull(14)) return [];
        var ids = row.GetFieldValue<string[]>(14);
        var texts = row.GetFieldValue<string[]>(15);
        var ats = row.GetFieldValue<DateTime[]>(16);
        var contexts = row.GetFieldValue<string?[]>(17);
        return [.. ids.Select((id, i) => new InboundMessage(id, texts[i], Instant.FromDateTimeUtc(ats[i])) { Context = ContextJson.Read(contexts[i]) })];
    }
}
