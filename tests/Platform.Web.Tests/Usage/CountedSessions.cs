using Platform.Web.Tests.Cluster;
using Xunit;

namespace Platform.Web.Tests.Usage;

/// <summary>Sessions, leads and askings of a spa on the Azores, whose clocks go back from one to midnight on 25 October 2026, and of others.</summary>
public sealed class CountedSessions : IAsyncLifetime
{
    private int threads;

    public WebFixture Web { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.SqlAsync("insert into config_versions (agency_id, client_id, version, document) values ('agency-a', 'spa', 1, $1)", Config);
        await AddAsync("spa", "web", "2026-10-24T23:59Z", turns: 4, outcome: "booked", lead: true);
        await AddAsync("spa", "web", "2026-10-25T00:30Z", turns: 3, outcome: "answered");
        await AddAsync("spa", "phone", "2026-10-25T00:40Z", turns: 2, outcome: "escalated", lead: true);
        await AddAsync("spa", "web", "2026-10-25T01:30Z", turns: 5, outcome: "cancelled", lead: true);
        await AddAsync("spa", "web", "2026-10-27T12:00Z", turns: 0);
        await AddAsync("spa", "web", "2026-10-27T13:00Z", turns: 7, outcome: "booked", sandbox: true);
        await AddAsync("unpublished", "web", "2026-10-25T12:00Z", turns: 90, outcome: "booked", lead: true);
        await AddAsync("gym", "web", "2026-10-25T12:00Z", turns: 80, outcome: "booked", lead: true);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    private const string Config = """
        client_id: spa
        business_profile:
          name: Spa
          time_zone: Atlantic/Azores
          services:
            - { name: Massage, duration_min: 60, calendar: cal }
          business_hours: { mon_fri: "10:00-19:00" }
        """;

    // each turn asked twice, at one moment: a try-out's clock stands still
    private async Task AddAsync(string client, string channel, string at, int turns, string outcome = "", bool lead = false, bool sandbox = false)
    {
        var agency = client == "gym" ? "agency-b" : "agency-a";
        object[] values = [agency, client, channel, DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal), sandbox, Guid.ParseExact($"{++threads:x32}", "N")];
        await Web.SqlAsync("insert into threads select $1::text, $6::uuid, $2::text, $3::text, 's-' || $6::uuid, $5::bool, $4::timestamptz", values);
        await Web.SqlAsync(
            """
            insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, outcome, started_at, last_at)
            select $1::text, $6::uuid, 1, $2::text, $3::text, $5::bool, 1, 0, $7::int, 'bot', 0, nullif($8::text, ''), $4::timestamptz, $4
            """, [.. values, turns, outcome]);
        await Web.SqlAsync(
            """
            insert into usage (agency_id, thread_id, session, turn, ordinal, client_id, sandbox, at, purpose, prompt, provider, model, input_tokens,
              output_tokens, tokens, tries, result, cost_usd)
            select $1::text, $6::uuid, 1, turn, ordinal, $2::text, $5::bool, $4::timestamptz, 'lead_capture', 'extract@1', 'openai', 'gpt-4o-mini', 800 + turn,
              60 + ordinal, 'reported', 1, 'answered', 0.000125
            from generate_series(1, $7::int) turn, generate_series(0, 1) ordinal where $3::text is not null
            """, [.. values, turns]);
        if (lead)
            await Web.SqlAsync(
                """
                insert into leads (agency_id, thread_id, session, client_id, channel, sandbox, name, status, created_at, updated_at)
                select $1::text, $6::uuid, 1, $2::text, $3::text, $5::bool, 'Ann', 'open', $4::timestamptz, $4
                """, values);
    }
}
