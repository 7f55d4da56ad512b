using Npgsql;
using Platform.Testing.Load;

namespace Platform.Testing.Faults;

/// <summary>What the rows say after a run of faults. Every number but the first two must be 0.</summary>
/// <param name="Turns">Turns that stand.</param>
/// <param name="Bookings">Bookings that stand.</param>
/// <param name="Lost">Messages that were answered to their sender and are not answered in the table.</param>
/// <param name="Doubled">Turns that answer no message, or a body that its sender did not get.</param>
/// <param name="Gaps">Sessions whose turns are not 1, 2, 3 … to their last.</param>
/// <param name="Overlaps">Pairs of holds or bookings that overlap on one calendar.</param>
/// <param name="LostBookings">References that a person was given and that do not stand.</param>
/// <param name="Untrue">Times that were offered, of <see cref="WideOpenClients"/>, though another had them at that moment.</param>
public sealed record Audit(long Turns, long Bookings, long Lost, long Doubled, long Gaps, long Overlaps, long LostBookings, long Untrue)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Sql =
        """
        with told as (select * from unnest($1::text[], $2::text[], $3::int[]) as told(external_id, message_id, turn)),
        told_bookings as (select * from unnest($4::text[]) as told_bookings(reference)),
        offers as (
          select u.agency_id, u.client_id, u.thread_id, to_timestamp((u.decision::json ->> 'clock')::bigint / 1000.0) as clock,
            tstzrange(o.start::timestamp at time zone $5, o.start::timestamp at time zone $5 + $6) as slot
          from turns u cross join lateral json_array_elements_text(u.decision::json -> 'answer' -> 'offers') as o(start))
        select
          (select count(*) from turns),
          (select count(*) from reservations where status = 'booked'),
          (select count(*) from told where not exists (
            select 1 from threads t join messages m using (agency_id, thread_id)
            where t.external_id = told.external_id and m.message_id = told.message_id and m.status = 'answered' and m.turn = told.turn)),
          (select count(*) from turns u where not exists (
            select 1 from messages m where m.agency_id = u.agency_id and m.thread_id = u.thread_id and m.session = u.session and m.turn = u.turn)),
          (select count(*) from (select s.turn as last, count(u.turn) as stand, coalesce(min(u.turn), 1) as first from sessions s
            left join turns u using (agency_id, thread_id, session) group by s.agency_id, s.thread_id, s.session, s.turn) n where n.stand <> n.last or n.first <> 1),
          (select count(*) from reservations a join reservations b on a.agency_id = b.agency_id and a.client_id = b.client_id and a.calendar = b.calendar
            and a.reservation_id < b.reservation_id and a.during && b.during where a.status <> 'cancelled' and b.status <> 'cancelled'),
          (select count(*) from told_bookings where not exists (select 1 from reservations r where r.reference = told_bookings.reference and r.status = 'booked')),
          (select count(*) from offers o join reservations r on r.agency_id = o.agency_id and r.client_id = o.client_id and r.thread_id <> o.thread_id and not r.sandbox
            and r.status <> 'cancelled' and r.created_at < o.clock and coalesce(r.expires_at > o.clock, true) and r.during && o.slot)
        """;

    /// <param name="admin">A role that sees all rows.</param>
    /// <param name="people">Everybody who talked.</param>
    public static async Task<Audit> Of(string admin, IReadOnlyCollection<PatientPerson> people)
    {
        var told = people.SelectMany(p => p.Replies.Select(r => (p.SessionId, r.MessageId, r.Turn))).ToArray();
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        // tables that were filled a moment ago: without statistics the planner would walk one for each row of another
        await using (var analyze = new NpgsqlCommand("analyze threads, messages, turns, sessions, reservations", connection)) await analyze.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            CommandTimeout = (int)Patience.TotalSeconds,
            Parameters =
            {
                new() { Value = told.Select(t => t.SessionId).ToArray() },
                new() { Value = told.Select(t => t.MessageId).ToArray() },
                new() { Value = told.Select(t => t.Turn).ToArray() },
                new() { Value = people.SelectMany(p => p.Replies.Select(r => r.Reference)).OfType<string>().ToArray() },
                new() { Value = WideOpenClients.Zone },
                new() { Value = WideOpenClients.Appointment },
            },
        };
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7));
    }
}
