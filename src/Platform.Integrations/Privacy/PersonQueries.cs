using System.Collections.Immutable;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Privacy;
using Platform.Integrations.Conversations;
using Platform.Integrations.Database;

namespace Platform.Integrations.Privacy;

/// <summary>Finds what a client holds of one person, of one agency at a time.</summary>
public sealed class PersonQueries(TenantDatabase database)
{
    public const int SessionsShown = 100;

    private const string Find = "select * from platform_find_person($1, $2, $3::text, $4::text)";

    private const string OfThreads = "select t.client_id, t.channel, t.thread_id, exists (select from sessions s where s.agency_id = $1 and s.thread_id = t.thread_id and s.mode <> 'closed') from threads t where t.agency_id = $1 and t.thread_id = any($2)";

    private const string Shown = SessionQueries.Columns + " where s.agency_id = $1 and s.thread_id = any($2) order by s.started_at desc, s.thread_id, s.session desc limit $3";

    private const string AheadSql = "select service, starts_at, reference from reservations where agency_id = $1 and thread_id = any($2) and status = 'booked' and ends_at >= now() and not sandbox order by starts_at";

    // in the order of HeldCounts
    private const string Counts = $"""
        select (select count(*)::int from sessions where agency_id = $1 and thread_id = any($2)), (select count(*)::int from messages where agency_id = $1 and thread_id = any($2)),
          (select count(*)::int from leads where agency_id = $1 and thread_id = any($2)), (select count(*)::int from reservations where agency_id = $1 and thread_id = any($2)),
          (select count(*)::int from contacts c where {PersonSections.OfContact}), (select count(*)::int from waitlist where agency_id = $1 and thread_id = any($2)),
          (select count(*)::int from escalations where agency_id = $1 and thread_id = any($2))
        """;

    private const string Known = $"""
        with known as (
          select name, phone, email from leads where agency_id = $1 and thread_id = any($2)
          union select name, phone, email from reservations where agency_id = $1 and thread_id = any($2)
          union select name, phone, email from waitlist where agency_id = $1 and thread_id = any($2)
          union select name, phone, email from contacts c where {PersonSections.OfContact}
          union select person::json ->> 'name', person::json ->> 'callerId', null from sessions where agency_id = $1 and thread_id = any($2))
        select array(select distinct name from known where name is not null order by 1), array(select distinct phone from known where phone is not null order by 1),
          array(select distinct email from known where email is not null order by 1)
        """;

    /// <summary>Everything of a person, counted. A client that is not the agency's holds nothing.</summary>
    public async Task<HeldOfPerson> FindAsync(string agency, string client, PersonKey person, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        var threads = await ThreadsAsync(tenant, client, person, cancellation);
        object?[] wide = PersonSections.Wide(agency, client, threads, person);
        var places = await tenant.ReadAsync(OfThreads, [agency, threads], row => (new ThreadKey(agency, row.GetString(0), row.GetString(1), row.GetGuid(2)), row.GetBoolean(3)), cancellation);
        var sessions = await tenant.ReadAsync(Shown, [agency, threads, SessionsShown], SessionQueries.Row, cancellation);
        var counts = await tenant.ReadAsync(Counts, wide, Count, cancellation);
        var known = await tenant.ReadAsync(Known, wide, row => (row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1), row.GetFieldValue<string[]>(2)), cancellation);
        var ahead = await tenant.ReadAsync(AheadSql, [agency, threads], row => new BookingAhead(row.TextOrNull(0), row.Instant(1), row.TextOrNull(2)), cancellation);
        var (names, phones, emails) = known[0];
        return new([.. places], [.. sessions], counts[0], [.. names], [.. phones], [.. emails], [.. ahead]);
    }

    /// <summary>Reads all of it; see <see cref="PersonReading"/>. That it was read is written down first.</summary>
    /// <param name="who">Who asks for it.</param>
    public async Task<PersonReading> ReadAsync(string agency, string client, PersonKey person, string who, CancellationToken cancellation)
    {
        await using (var audit = await database.OpenAsync(agency, cancellation))
        {
            await audit.ExecuteAsync("insert into audit (agency_id, actor, action, subject) values ($1, $2, 'person.exported', $3)", [agency, who, Subject(client, person)], cancellation);
            await audit.CommitAsync(cancellation);
        }

        var tenant = await database.OpenAsync(agency, cancellation);
        try
        {
            return new(tenant, client, person, await ThreadsAsync(tenant, client, person, cancellation));
        }
        catch
        {
            await tenant.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the audit calls a person: nothing that tells who it is.</summary>
    internal static string Subject(string client, PersonKey person) => $"{client}/{person.Mark:N}";

    private static async Task<Guid[]> ThreadsAsync(TenantConnection tenant, string client, PersonKey person, CancellationToken cancellation) =>
        [.. await tenant.ReadAsync(Find, [client, person.Threads.ToArray(), person.Phone, person.Email], row => row.GetGuid(0), cancellation)];

    private static HeldCounts Count(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6));
}
