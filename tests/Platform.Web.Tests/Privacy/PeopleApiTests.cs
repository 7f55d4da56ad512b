using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Privacy;

public sealed class PeopleApiTests(Visitors visitors) : IClassFixture<Visitors>
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_is_a_file_with_all_that_is_held_found_by_a_number_as_it_is_written_there()
    {
        await visitors.AddAsync("+34931234501", "Wanda", ahead: true);

        var answer = await PostAsync("spa", "export", """{"phone":"931 23 45 01"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName!.ShouldNotContain("931");
        var file = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        file.GetProperty("phone").GetString().ShouldBe("+34931234501");
        file.GetProperty("sessions")[0].GetProperty("turns")[0].GetProperty("messages")[0].GetProperty("text").GetString().ShouldBe("I am Wanda");
        file.GetProperty("leads")[0].GetProperty("name").GetString().ShouldBe("Wanda");
        file.GetProperty("bookings")[0].GetProperty("start").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        file.GetProperty("contacts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Erasure_waits_for_appointments_to_be_cancelled_and_leaves_nothing_and_nobody_else()
    {
        const string Phone = "+34931234502";
        var thread = await visitors.AddAsync(Phone, "Wanda", ahead: true);
        await visitors.AddAsync(Phone, "Wanda", ahead: true, "agency-b", "gym");

        await (await PostAsync("spa", "erasure", $$"""{"phone":"{{Phone}}"}""")).ShouldBeProblem(HttpStatusCode.Conflict);
        var erased = await ReadAsync("spa", "erasure", $$"""{"phone":"{{Phone}}","cancelBookings":true}""");

        erased.GetProperty("sessions").GetInt32().ShouldBe(1);
        erased.GetProperty("bookings").GetInt32().ShouldBe(1);
        erased.GetProperty("cancelledBookings").GetInt32().ShouldBe(1);
        (await FakeCalendarGrain.Told($"agency-a/spa/c{thread}").WaitAsync(TimeSpan.FromSeconds(30), cancellation)).ShouldHaveSingleItem().Id.ShouldBe(thread);
        using var client = visitors.Web.Client();
        await (await client.GetAsync($"/api/v1/clients/spa/sessions/{thread:N}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        (await client.GetStringAsync("/api/v1/clients/spa/leads", cancellation)).ShouldNotContain(Phone);
        (await client.GetStringAsync("/api/v1/clients/spa/bookings", cancellation)).ShouldNotContain(Phone);
        (await ReadAsync("gym", "export", $$"""{"phone":"{{Phone}}"}""", WebFixture.KeyB)).GetProperty("sessions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Erasure_is_safe_to_repeat()
    {
        await visitors.AddAsync("+34931234503", "Wanda", ahead: false);
        const string Person = """{"phone":"+34931234503"}""";

        (await ReadAsync("spa", "erasure", Person)).GetProperty("sessions").GetInt32().ShouldBe(1);
        var again = await ReadAsync("spa", "erasure", Person);
        again.EnumerateObject().ShouldAllBe(count => count.Value.GetInt32() == 0);
    }

    [Fact]
    public async Task Person_is_found_by_a_session_of_theirs()
    {
        var thread = await visitors.AddAsync("+34931234504", "Wanda", ahead: false);
        (await ReadAsync("spa", "export", $$"""{"sessionId":"{{thread:N}}"}""")).GetProperty("leads").GetArrayLength().ShouldBe(1);
        (await ReadAsync("spa", "export", """{"sessionId":"nobody's"}""")).GetProperty("leads").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("export", "+34931234505")]
    [InlineData("erasure", "+34931234506")]
    public async Task Another_agencys_client_is_unknown_and_its_people_are_not_found_by_its_session(string what, string phone)
    {
        var thread = await visitors.AddAsync(phone, "Wanda", ahead: false);
        var person = $$"""{"phone":"{{phone}}","sessionId":"{{thread:N}}"}""";

        await (await PostAsync("spa", what, person, WebFixture.KeyB)).ShouldBeProblem(HttpStatusCode.NotFound);
        (await PostAsync("gym", what, person, WebFixture.KeyB)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await PostAsync("spa", what, person, null)).ShouldBeProblem(HttpStatusCode.Unauthorized);

        (await ReadAsync("spa", "export", person)).GetProperty("leads").GetArrayLength().ShouldBe(1);
        (await ReadAsync("gym", "export", person, WebFixture.KeyB)).GetProperty("leads").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"phone":" "}""")]
    [InlineData("""{"phone":"twelve"}""")]
    [InlineData("""{"email":"nobody at all"}""")]
    [InlineData("""{"name":"Wanda"}""")]
    public async Task Person_who_is_not_named_is_a_problem(string person)
    {
        await (await PostAsync("spa", "export", person)).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await PostAsync("spa", "erasure", person)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> PostAsync(string client, string what, string body, string? key = WebFixture.KeyA)
    {
        using var http = visitors.Web.Client(key);
        return await http.PostAsync($"/api/v1/clients/{client}/people/{what}", new StringContent(body, Encoding.UTF8, "application/json"), cancellation);
    }

    private async Task<JsonElement> ReadAsync(string client, string what, string body, string key = WebFixture.KeyA)
    {
        var answer = await PostAsync(client, what, body, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(cancellation));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
