using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Conversations;

/// <summary>
/// Finds what an agency's viewers have not heard of. Turns are numbered when they are written and seen when they commit, so a number
/// alone would skip the slower of two: what is read are whole transactions, those from the last edge up to the oldest still running.
/// </summary>
public sealed class TurnCatchUp(TenantDatabase database)
{
    private const string Start = """
        select pg_snapshot_xmin(pg_current_snapshot())::text,
          coalesce((select pos from turns where agency_id = $1 order by pos desc limit 1), 0)
        """;

    // One statement, so one snapshot: the edge and the rows below it belong together.
    private const string Since = """
        with edge as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin),
        fresh as (select t.thread_id, t.session, max(t.pos) as pos from turns t, edge
          where t.agency_id = $1 and t.pos > $2 and t.xid >= $3::text::xid8 and t.xid < edge.xmin group by t.thread_id, t.session)
        select s.thread_id, h.external_id, s.session, s.client_id, s.channel, s.sandbox, s.mode, s.state, s.outcome, s.turn, s.started_at, s.last_at,
          l.name, edge.xmin::text, f.pos
        from edge left join fresh f on true
        left join sessions s on s.agency_id = $1 and s.thread_id = f.thread_id and s.session = f.session
        left join threads h on h.agency_id = $1 and h.thread_id = f.thread_id
        left join leads l on l.agency_id = $1 and l.thread_id = f.thread_id and l.session = f.session
        """;

    /// <summary>From now on.</summary>
    public async Task<TurnMark> MarkAsync(string agency, CancellationToken cancellation) =>
        (await database.ReadAsync(agency, Start, [agency], row => new TurnMark(row.GetString(0), row.GetInt64(1), row.GetInt64(1)), cancellation))[0];

    /// <summary>What was committed since. Reading the same mark again gives it again.</summary>
    public async Task<TurnsSince> ReadAsync(string agency, TurnMark mark, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(agency, Since, [agency, mark.Low, mark.Edge], row => (Session: Session(row), Edge: row.GetString(13), Place: row.IsDBNull(14) ? 0 : row.GetInt64(14)), cancellation);
        return new([.. rows.Select(row => row.Session).OfType<SessionRow>()], new(rows[0].Edge, mark.Seen, Math.Max(mark.Seen, rows.Max(row => row.Place))));
    }

    private static SessionRow? Session(NpgsqlDataReader row) => row.IsDBNull(0) ? null : SessionQueries.Row(row);
}
