using System.Text;
using CsCheck;
using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge;

/// <summary>What may be asked and stored, whoever writes it, and what a search reads.</summary>
public sealed class KnowledgeBoundsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly string[] Hostile =
    [
        "'", "''", "\\", "garage & !", "garage | ( <-> ) :* !!", "':*' | 'a'", "a'b\\c", "\0garage\0", "\ud83d garage \udc00", "😀 garage", "%_%", "$1 $2", "'; drop table passages; --",
        "garage\u0301", "ＧＡＲＡＧＥ", "гараж ガレージ 车库", "\u202egarage", "", " ", "?!", "the of and", new string('a', 100_000), string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}")),
    ];

    private readonly KnowledgeHouse house = new(database);
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_questions_are_answered_and_never_thrown()
    {
        var agency = await house.Open();
        await house.Add(agency, agency, "Rules", ("Parking", "There is a garage below the house."));

        foreach (var question in Hostile)
            (await house.Search(agency, agency, question)).Length.ShouldBeLessThanOrEqualTo(1);
        (await house.Search(agency, agency, "garage & !")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_thousand_random_questions_are_queries_that_the_server_reads()
    {
        var questions = new List<string>();
        Gen.String[0, 60].Sample(questions.Add, iter: 10_000, threads: 1);
        var terms = questions.SelectMany(question => KnowledgeQuery.Of(question).Terms).Select(TermText.Query).ToArray();
        await using var admin = NpgsqlDataSource.Create(database.Admin);
        await using var command = admin.CreateCommand("select count(term::tsquery) from unnest($1::text[]) term");
        command.Parameters.Add(new() { Value = terms });

        ((long)(await command.ExecuteScalarAsync(cancellation))!).ShouldBe(terms.Length);
        terms.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Hostile_documents_are_stored_and_found()
    {
        var agency = await house.Open();

        foreach (var text in Hostile)
            await house.Add(agency, agency, "Odd", (text, $"{text} parking"));

        (await house.Search(agency, agency, "parking")).Length.ShouldBe(5);
    }

    [Fact]
    public async Task Two_thousand_passages_are_kept_and_one_more_is_refused()
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "Long", ("", "Short."));
        Passage[] passages = [.. Enumerable.Range(0, Passages.Most + 1).Select(i => new Passage(document, "Long", i, "", $"Room number{i} has a garage.", Instant.MinValue))];

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => house.Silo.Replace(agency, agency, document, 0, [.. passages], cancellation));
        (await house.Silo.Replace(agency, agency, document, 0, [.. passages[..Passages.Most]], cancellation)).ShouldBe(PassagesKept.Done);

        (await house.Look<long>("select count(*) from passages where agency_id = $1", agency)).ShouldBe(Passages.Most);
        (await house.Search(agency, agency, "number1234"))[0].Passage.Ordinal.ShouldBe(1234);
    }

    [Fact]
    public async Task Client_has_its_bound_of_passages_whatever_other_clients_have()
    {
        var (agency, other) = (await house.Open(), await house.Open());
        var document = await house.Add(agency, agency, "Rules", ("", "One."));
        var crowd = await house.Add(agency, agency, "Crowd", ("", "One."));
        await house.Do("""
            insert into passages (agency_id, client_id, document_id, ordinal, heading, body, terms, embedder, embedding)
            select agency_id, client_id, document_id, n, '', 'A garage.', terms, embedder, embedding from passages, generate_series(1, $2) n where document_id = $1
            """, Guid.Parse(crowd), KnowledgeLimits.PassagesOfClient - 2);
        Passage[] passages = [new(document, "Rules", 0, "", "There is parking.", Instant.MinValue), new(document, "Rules", 1, "", "There is more.", Instant.MinValue)];

        (await house.Silo.Replace(agency, agency, document, 0, [.. passages], cancellation)).ShouldBe(PassagesKept.Full);
        (await house.Look<string>("select body from passages where document_id = $1", Guid.Parse(document))).ShouldBe("One.");
        (await house.Silo.Replace(agency, agency, document, 0, [passages[0]], cancellation)).ShouldBe(PassagesKept.Done);
        await house.Add(other, other, "Theirs", ("", "There is a garage."));

        (await house.Look<long>("select count(*) from passages where agency_id = $1", agency)).ShouldBe(KnowledgeLimits.PassagesOfClient);
        (await house.Look<long>("select count(*) from passages where agency_id = $1", other)).ShouldBe(1);
    }

    [Fact]
    public async Task Search_as_the_web_reads_its_clients_passages_by_their_key_and_no_others()
    {
        var agency = await house.Open();
        await house.Add(agency, agency, "Rules", ("Parking", "There is a garage."), ("Pets", "No dogs."), ("Shoes", "No shoes."));
        var crowd = await house.Open();
        await house.Add(crowd, crowd, "Crowd", ("", "One."));
        await house.Do("""
            insert into passages (agency_id, client_id, document_id, ordinal, heading, body, terms, embedder, embedding)
            select agency_id, client_id, document_id, n, '', 'A garage.', terms, embedder, embedding from passages, generate_series(1, 20000) n where agency_id = $1
            """, crowd);
        await house.Do("analyze passages");

        var plan = await Plan(agency);

        plan.ShouldNotContain("Seq Scan on passages");
        plan.ShouldMatch(@"passages_pkey.* \(actual rows=3[^\n]*\n\s*Index Cond: \(\(agency_id = [^\n]*client_id = ");
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private async Task<string> Plan(string agency)
    {
        await using var web = NpgsqlDataSource.Create(database.Web);
        var query = KnowledgeQuery.Of("where is the garage");
        var rows = await new TenantDatabase(web).ReadAsync(agency, $"explain (analyze, timing off, costs off) {KnowledgeSql.Candidates}",
            [agency, agency, query.Terms.Select(TermText.Query).ToArray(), house.Embedder.Name, VectorText.Of(HashingEmbedder.Vector(query.Text))], row => row.GetString(0), cancellation);
        return rows.Aggregate(new StringBuilder(), (text, row) => text.AppendLine(row)).ToString();
    }
}
