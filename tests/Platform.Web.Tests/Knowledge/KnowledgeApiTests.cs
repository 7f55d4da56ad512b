using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Knowledge;

public sealed class KnowledgeApiTests(KnownDocuments known) : IClassFixture<KnownDocuments>
{
    private const string Documents = "/api/v1/clients/spa/knowledge/documents";
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_a_document_that_is_ready_when_it_is_answered_and_found_then_and_gone_when_deleted()
    {
        using var http = known.Web.Client();
        var answer = await http.PostAsJsonAsync(Documents, new { title = "Cats", text = "Cats may stay in the winter garden." }, cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        var id = document.GetProperty("documentId").GetString();
        answer.Headers.Location!.ToString().ShouldBe($"{Documents}/{id}");
        (document.GetProperty("title").GetString(), document.GetProperty("state").GetString(), document.GetProperty("kind").GetString(), document.GetProperty("passages").GetInt32()).ShouldBe(("Cats", "ready", "text", 1));
        var hit = (await SearchAsync("May my cat stay?")).EnumerateArray().First();
        (hit.GetProperty("documentId").GetString(), hit.GetProperty("title").GetString(), hit.GetProperty("text").GetString()).ShouldBe((id, "Cats", "Cats may stay in the winter garden."));
        hit.GetProperty("score").GetDouble().ShouldBeInRange(0.01, 1);
        (await http.GetFromJsonAsync<JsonElement>($"{Documents}/{id}", cancellation)).GetRawText().ShouldBe(document.GetRawText());

        (await http.DeleteAsync($"{Documents}/{id}", cancellation)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SearchAsync("May my cat stay?")).EnumerateArray().ShouldAllBe(one => one.GetProperty("documentId").GetString() != id);
        await (await http.DeleteAsync($"{Documents}/{id}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await http.GetAsync($"{Documents}/{id}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task File_is_a_document_by_its_name_and_the_same_again_is_no_double()
    {
        using var http = known.Web.Client();
        var first = await http.PostAsync(Documents, Form("dogs.txt", "Dogs sleep in the barn."), cancellation);
        var again = await http.PostAsync(Documents, Form("other.txt", "Dogs sleep in the barn."), cancellation);

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        var document = await first.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        (document.GetProperty("title").GetString(), document.GetProperty("source").GetString(), document.GetProperty("size").GetInt32()).ShouldBe(("dogs", "dogs.txt", 23));
        (await again.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("documentId").GetString().ShouldBe(document.GetProperty("documentId").GetString());
    }

    [Fact]
    public async Task Documents_are_listed_newest_first_page_by_page()
    {
        using var http = known.Web.Client();
        foreach (var title in new[] { "List 1", "List 2", "List 3" })
            (await http.PostAsJsonAsync(Documents, new { title, text = $"{title} is a page." }, cancellation)).EnsureSuccessStatusCode();

        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"{Documents}?limit=1{(next == "" ? "" : $"&cursor={next}")}", cancellation);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        seen.Where(title => title.StartsWith("List", StringComparison.Ordinal)).ShouldBe(["List 3", "List 2", "List 1"]);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Another_agency_finds_reads_and_deletes_nothing_of_it()
    {
        using var own = known.Web.Client();
        using var other = known.Web.Client(WebFixture.KeyB);
        var id = (await (await own.PostAsJsonAsync(Documents, new { title = "Secret", text = "The zeppelin lands on the roof." }, cancellation)).Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("documentId").GetString();

        await (await other.GetAsync(Documents, cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await other.PostAsJsonAsync(Documents, new { title = "a", text = "b" }, cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await other.PostAsJsonAsync("/api/v1/clients/spa/knowledge/search", new { query = "zeppelin" }, cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        const string Theirs = "/api/v1/clients/gym/knowledge";
        await (await other.GetAsync($"{Theirs}/documents/{id}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        await (await other.DeleteAsync($"{Theirs}/documents/{id}", cancellation)).ShouldBeProblem(HttpStatusCode.NotFound);
        var found = await other.PostAsJsonAsync($"{Theirs}/search", new { query = "zeppelin on the roof" }, cancellation);
        (await found.Content.ReadAsStringAsync(cancellation)).ShouldBe("[]");
        (await other.GetFromJsonAsync<JsonElement>($"{Theirs}/documents", cancellation)).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await own.GetAsync($"/api/v1/clients/unpublished/knowledge/documents/{id}", cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"{Documents}/{id}", cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"a"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"title":"  ","text":"a"}""")]
    [InlineData("""{"title":"a","text":" "}""")]
    [InlineData("""{"title":"a","text":"b","body":"c"}""")]
    [InlineData("""{"title":"a","text":"b","url":"https://example.com"}""")]
    [InlineData("""{"url":"example.com"}""")]
    [InlineData("""{"url":"http://127.0.0.1:5432/"}""")]
    [InlineData("""{"url":"http://169.254.169.254/latest/meta-data"}""")]
    [InlineData("""{"url":"file:///etc/passwd"}""")]
    [InlineData("""["a"]""")]
    [InlineData("{")]
    public async Task What_is_no_document_is_a_problem(string body)
    {
        using var http = known.Web.Client();
        await (await http.PostAsync(Documents, new StringContent(body, Encoding.UTF8, "application/json"), cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Form_without_a_file_or_with_other_members_or_too_large_a_file_is_a_problem()
    {
        using var http = known.Web.Client();
        await (await http.PostAsync(Documents, new MultipartFormDataContent { { new StringContent("a"), "title" } }, cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
        var strange = Form("a.txt", "Words.");
        strange.Add(new StringContent("b"), "colour");
        await (await http.PostAsync(Documents, strange, cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
        await (await http.PostAsync(Documents, Form("a.txt", new string('a', 10 * 1024 * 1024 + 1)), cancellation)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        await (await http.PostAsync(Documents, new StringContent("words", Encoding.UTF8, "text/plain"), cancellation)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":"a","topK":0}""")]
    [InlineData("""{"query":"a","topK":51}""")]
    [InlineData("""{"query":"a","limit":3}""")]
    [InlineData("{}")]
    public async Task What_is_no_search_is_a_problem(string body)
    {
        using var http = known.Web.Client();
        await (await http.PostAsync("/api/v1/clients/spa/knowledge/search", new StringContent(body, Encoding.UTF8, "application/json"), cancellation)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Client_with_as_many_documents_as_it_may_have_gets_no_more()
    {
        await known.Web.SqlAsync("""
            insert into documents (agency_id, client_id, document_id, title, kind, media_type, state, created_at, updated_at)
            select 'agency-a', 'unpublished', gen_random_uuid(), 'Many', 'text', 'text/plain', 'ready', now(), now() from generate_series(1, 500)
            """);
        using var http = known.Web.Client();

        await (await http.PostAsJsonAsync("/api/v1/clients/unpublished/knowledge/documents", new { title = "One more", text = "Words." }, cancellation)).ShouldBeProblem(HttpStatusCode.Conflict);
    }

    private async Task<JsonElement> SearchAsync(string query)
    {
        using var http = known.Web.Client();
        var answer = await http.PostAsJsonAsync("/api/v1/clients/spa/knowledge/search", new { query, topK = 3 }, cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(cancellation));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    private static MultipartFormDataContent Form(string name, string text) => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
}
