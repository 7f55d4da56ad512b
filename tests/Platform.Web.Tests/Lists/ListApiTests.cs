using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Lists;

public sealed class ListApiTests(ListApiTests.Rows rows) : IClassFixture<ListApiTests.Rows>
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sessions")]
    [InlineData("leads")]
    [InlineData("bookings")]
    [InlineData("escalations")]
    [InlineData("waitlist")]
    [InlineData("usage")]
    public async Task List_is_read_page_by_page_without_gap_or_double(string list)
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await Get($"{list}?limit=2{(cursor is null ? "" : "&cursor=" + cursor)}");
            page.GetProperty("items").GetArrayLength().ShouldBeInRange(1, 2);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sessionId").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        seen.ShouldBe(["s-5", "s-4", "s-3", "s-2", "s-1"]);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("leads")]
    [InlineData("bookings")]
    [InlineData("escalations")]
    [InlineData("waitlist")]
    [InlineData("usage")]
    public async Task List_shows_a_try_out_only_when_asked(string list)
    {
        var page = await Get($"{list}?sandbox=true");
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sessionId").GetString()).ShouldBe(["sandbox-1"]);
    }

    [Theory]
    [InlineData("leads?cursor=abc")]
    [InlineData("leads?cursor=%00")]
    [InlineData("leads?limit=0")]
    [InlineData("leads?limit=201")]
    [InlineData("leads?limit=many")]
    [InlineData("leads?status=odd")]
    [InlineData("sessions?status=odd")]
    [InlineData("sessions?q=%00")]
    [InlineData("usage?from=2026-07-02&to=2026-07-01")]
    [InlineData("usage?from=yesterday")]
    [InlineData("metrics?to=0001-01-01")]
    [InlineData("metrics?to=9999-12-31")]
    [InlineData("metrics?cursor=abc")]
    public async Task List_asked_for_wrongly_is_a_problem(string path)
    {
        using var client = rows.Web.Client();
        await (await client.GetAsync($"/api/v1/clients/spa/{path}", cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("leads")]
    [InlineData("bookings")]
    [InlineData("waitlist")]
    public async Task List_as_csv_has_a_head_all_rows_and_no_formulas(string list)
    {
        using var client = rows.Web.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
        var answer = await client.GetAsync($"/api/v1/clients/spa/{list}", cancellation);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync(cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(6);
        lines[0].ShouldContain("name");
        lines.ShouldContain(line => line.Contains("\"'=cmd|\"\"x\"\",1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Booking_has_the_shape_of_the_design_and_the_clients_offset()
    {
        var booking = (await Get("bookings?limit=1")).GetProperty("items")[0];
        foreach (var member in new[] { "reference", "sessionId", "service", "start", "end", "status", "name", "phone", "email" })
            booking.TryGetProperty(member, out _).ShouldBeTrue(member);
        booking.GetProperty("start").GetString().ShouldBe("2026-07-05T12:00:00+02:00");
    }

    [Fact]
    public async Task Waitlist_shows_who_waits_for_what_and_others_when_asked()
    {
        var entry = (await Get("waitlist?limit=1")).GetProperty("items")[0];
        entry.GetProperty("service").GetString().ShouldBe("Massage");
        entry.GetProperty("firstDay").GetString().ShouldBe("2026-07-10");
        entry.GetProperty("from").GetString().ShouldBe("12:00");
        entry.TryGetProperty("at", out _).ShouldBeFalse();
        entry.GetProperty("status").GetString().ShouldBe("waiting");
        (await Get("waitlist?status=lapsed")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("q=Zuzana", 1)]
    [InlineData("q=zuz", 1)]
    [InlineData("q=%25", 0)]
    [InlineData("q=s-3", 1)]
    [InlineData("q=hello", 5)]
    [InlineData("status=bot", 5)]
    [InlineData("status=open", 5)]
    [InlineData("status=closed", 0)]
    [InlineData("status=confirming", 5)]
    public async Task Sessions_are_found_by_words_ids_and_status(string query, int found) =>
        (await Get($"sessions?{query}")).GetProperty("items").GetArrayLength().ShouldBe(found);

    [Fact]
    public async Task Session_whole_is_found_by_its_own_id_and_by_its_thread()
    {
        var session = await Get("sessions/s-2");
        session.GetProperty("sessionId").GetString().ShouldBe("s-2");
        var turn = session.GetProperty("turns")[0];
        turn.GetProperty("turn").GetInt32().ShouldBe(1);
        turn.GetProperty("messages").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("hello", "what an effect told the session is nobody's words");
        turn.GetProperty("text").GetString().ShouldBe("hi");
        turn.GetProperty("metadata").GetProperty("state").GetString().ShouldBe("confirming");
        (await Get("sessions/00000000000000000000000000000002")).GetProperty("sessionId").GetString().ShouldBe("s-2");
        (await Get("sessions/s-2~1")).GetProperty("session").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Session_is_found_by_an_id_of_odd_signs()
    {
        const string id = "a/b?c=#ñ 1%";
        using var http = rows.Web.Client();
        await rows.Web.SqlAsync("insert into threads values ('agency-a', $1, 'unpublished', 'web', $2, false, now())", Guid.Parse("00000000-0000-0000-0000-0000000000ff"), id);
        await rows.Web.SqlAsync("insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, started_at, last_at) values ('agency-a', $1, 1, 'unpublished', 'web', false, 1, 0, 0, 'bot', 0, now(), now())", Guid.Parse("00000000-0000-0000-0000-0000000000ff"));

        var found = await http.GetFromJsonAsync<JsonElement>($"/api/v1/clients/unpublished/sessions/{Uri.EscapeDataString(id)}", cancellation);
        found.GetProperty("sessionId").GetString().ShouldBe(id);
    }

    [Theory]
    [InlineData("spa", WebFixture.KeyA, "nothing")]
    [InlineData("spa", WebFixture.KeyA, "s-2~7")]
    [InlineData("gym", WebFixture.KeyB, "s-2")]
    [InlineData("gym", WebFixture.KeyB, "00000000000000000000000000000002")]
    [InlineData("unpublished", WebFixture.KeyA, "00000000000000000000000000000002")]
    public async Task Session_of_another_client_or_none_is_not_found(string client, string key, string id)
    {
        using var http = rows.Web.Client(key);
        await (await http.GetAsync($"/api/v1/clients/{client}/sessions/{id}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("leads")]
    [InlineData("bookings")]
    [InlineData("escalations")]
    [InlineData("waitlist")]
    [InlineData("usage")]
    public async Task List_of_another_agency_is_empty_of_these(string list)
    {
        using var client = rows.Web.Client(WebFixture.KeyB);
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/clients/gym/{list}", cancellation);
        page.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private async Task<JsonElement> Get(string path)
    {
        using var client = rows.Web.Client();
        var answer = await client.GetAsync($"/api/v1/clients/spa/{path}", cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(cancellation));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    /// <summary>Five conversations of the spa and a try-out, as the silo would have written them.</summary>
    public sealed class Rows : IAsyncLifetime
    {
        public WebFixture Web { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Web.InitializeAsync();
            await Web.SqlAsync("insert into config_versions (agency_id, client_id, version, document) values ('agency-a', 'spa', 1, $1)", Config);
            for (var n = 1; n <= 6; n++)
                await AddAsync(n, sandbox: n == 6);
        }

        public ValueTask DisposeAsync() => Web.DisposeAsync();

        private const string Config = """
            client_id: spa
            business_profile:
              name: Spa
              time_zone: Europe/Madrid
              services:
                - { name: Massage, duration_min: 60, calendar: cal }
              business_hours: { mon_fri: "10:00-19:00" }
            """;

        private async Task AddAsync(int n, bool sandbox)
        {
            var thread = Guid.ParseExact($"{n:x32}", "N");
            var at = new DateTime(2026, 7, n, 10, 0, 0, DateTimeKind.Utc);
            var name = n == 3 ? "Zuzana" : n == 1 ? "=cmd|\"x\",1" : $"Name {n}";
            object[] values = [thread, sandbox ? "sandbox-1" : $"s-{n}", sandbox, at, name, $"REF-{n}"];
            foreach (var sql in Inserts)
                await Web.SqlAsync(sql, values);
        }

        private static readonly string[] Inserts =
        [
            "insert into threads select 'agency-a', $1::uuid, 'spa', 'web', $2::text, $3::bool, $4::timestamptz where $5::text is not null and $6::text is not null",
            "insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, state, started_at, last_at) select 'agency-a', $1::uuid, 1, 'spa', 'web', $3::bool, 1, 0, 1, 'bot', 0, 'confirming', $4::timestamptz, $4 where $2::text || $5::text || $6::text is not null",
            "insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) select 'agency-a', $1::uuid, 'm', 1, 1, 'answered', $4::timestamptz, 'hello' where $2::text || $5::text || $6::text is not null and $3::bool is not null",
            "insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) select 'agency-a', $1::uuid, 'effect:1', 1, 1, 'answered', $4::timestamptz, '{}' where $2::text || $5::text || $6::text is not null and $3::bool is not null",
            """insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) select 'agency-a', $1::uuid, 1, 1, 'spa', 0, 1, $4::timestamptz, '{"turn":1,"text":"hi","actions":[],"metadata":{"state":"confirming"}}', '{}' where $2::text || $5::text || $6::text is not null and $3::bool is not null""",
            "insert into leads (agency_id, thread_id, session, client_id, channel, sandbox, name, status, created_at, updated_at) select 'agency-a', $1::uuid, 1, 'spa', 'web', $3::bool, $5::text, 'booked', $4::timestamptz, $4 where $2::text || $6::text is not null",
            "insert into reservations (agency_id, reservation_id, client_id, calendar, during, starts_at, ends_at, status, thread_id, session, sandbox, reference, service, name, phone, email, created_at, updated_at) select 'agency-a', $1::uuid, 'spa', 'cal', tstzrange($4::timestamptz, $4 + interval '1 hour'), $4, $4 + interval '1 hour', 'booked', $1, 1, $3::bool, $6::text, 'Massage', $5::text, '+34931234567', 'a@example.com', $4, $4 where $2::text is not null",
            "insert into escalations (agency_id, escalation_id, client_id, thread_id, session, turn, sandbox, reason, status, slots, summary, created_at) select 'agency-a', $1::uuid, 'spa', $1, 1, 1, $3::bool, 'customer_request', 'waiting', '{}', 'Asked for a person.', $4::timestamptz where $2::text || $5::text || $6::text is not null",
            "insert into usage (agency_id, thread_id, session, turn, ordinal, client_id, sandbox, at, purpose, prompt, provider, model, input_tokens, output_tokens, tokens, tries, result, cost_usd) select 'agency-a', $1::uuid, 1, 1, 0, 'spa', $3::bool, $4::timestamptz, 'lead_capture', 'extract@1', 'openai', 'gpt-4o-mini', 812, 64, 'reported', 1, 'answered', 0.0001602 where $2::text || $5::text || $6::text is not null",
            """insert into waitlist (agency_id, entry_id, client_id, calendar, service, wish, name, thread_id, session, sandbox, status, due_at, created_at, updated_at) select 'agency-a', $1::uuid, 'spa', 'cal', 'Massage', '{"first":"2026-07-10","last":"2026-07-10","from":"12:00"}', $5::text, $1, 1, $3::bool, 'waiting', $4::timestamptz, $4, $4 where $2::text || $6::text is not null""",
        ];
    }
}
