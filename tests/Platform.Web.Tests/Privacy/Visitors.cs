using Platform.Web.Tests.Cluster;
using Xunit;

namespace Platform.Web.Tests.Privacy;

/// <summary>People of two agencies' clients, as the silo would have written them; each test has a number of its own.</summary>
public sealed class Visitors : IAsyncLifetime
{
    public WebFixture Web { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        foreach (var (agency, client) in new[] { ("agency-a", "spa"), ("agency-b", "gym") })
            await Web.SqlAsync("insert into config_versions (agency_id, client_id, version, document) values ($1, $2, 1, $3)", agency, client, Config(client));
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>A conversation with a lead and an appointment; answers its thread.</summary>
    public async Task<Guid> AddAsync(string phone, string name, bool ahead, string agency = "agency-a", string client = "spa")
    {
        var thread = Guid.NewGuid();
        object[] values = [agency, thread, client, phone, name, ahead ? 2 : -20];
        foreach (var sql in Inserts)
            await Web.SqlAsync($"with v(agency, thread, client, phone, name, day) as (select $1::text, $2::uuid, $3::text, $4::text, $5::text, $6::int) {sql}", values);
        return thread;
    }

    private static readonly string[] Inserts =
    [
        "insert into threads select agency, thread, client, 'web', 'visit ' || phone, false, now() from v",
        "insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, state, started_at, last_at) select agency, thread, 1, client, 'web', false, 1, 0, 1, 'bot', 0, 'completed', now(), now() from v",
        "insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) select agency, thread, 'm', 1, 1, 'answered', now(), 'I am ' || name from v",
        """insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) select agency, thread, 1, 1, client, 0, 1, now(), '{"turn":1,"text":"hi","actions":[],"metadata":{"state":"completed"}}', '{}' from v""",
        "insert into leads (agency_id, thread_id, session, client_id, channel, sandbox, name, phone, status, created_at, updated_at) select agency, thread, 1, client, 'web', false, name, phone, 'booked', now(), now() from v",
        "insert into reservations (agency_id, reservation_id, client_id, calendar, during, starts_at, ends_at, status, thread_id, session, sandbox, reference, service, name, phone, created_at, updated_at) select agency, thread, client, 'c' || thread, tstzrange(now() + day * interval '1 day', now() + day * interval '1 day' + interval '1 hour'), now() + day * interval '1 day', now() + day * interval '1 day' + interval '1 hour', 'booked', thread, 1, false, left(thread::text, 12), 'Massage', name, phone, now(), now() from v",
    ];

    private static string Config(string client) => $$"""
        client_id: {{client}}
        business_profile:
          name: A business
          time_zone: Europe/Madrid
          services:
            - { name: Massage, duration_min: 60, calendar: cal }
          business_hours: { mon_fri: "10:00-19:00" }
        """;
}
