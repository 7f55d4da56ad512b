using Microsoft.Extensions.Time.Testing;
using Platform.Core.Knowledge;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge;

/// <summary>Vectors of one embedder are never compared with another's; what is missing is made up for.</summary>
public sealed class EmbeddingChangeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly KnowledgeHouse house = new(database);
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Model_finds_what_means_the_same_in_other_words()
    {
        var agency = await house.Open();
        house.Embedder = Meaning("test:one");
        await house.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."), ("Dogs", "Dogs are welcome."));

        var hits = await house.Search(agency, agency, "automobile");

        hits[0].Passage.Heading.ShouldBe("Garage");
        hits[0].Similarity.ShouldBe(1, 1e-6);
    }

    [Fact]
    public async Task Other_embedders_vectors_are_not_compared_until_they_are_made_anew()
    {
        var agency = await house.Open();
        house.Embedder = new OneEmbedder("test:short", _ => [1, 0]);
        await house.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."), ("Dogs", "Dogs are welcome."));
        house.Embedder = Meaning("test:new");

        (await house.Search(agency, agency, "automobile")).ShouldBeEmpty();
        (await house.Search(agency, agency, "garage")).ShouldNotBeEmpty();
        await EmbedAll();

        (await house.Search(agency, agency, "automobile"))[0].Passage.Heading.ShouldBe("Garage");
        (await house.Embedding.Round(cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Same_name_with_vectors_of_another_size_does_not_break_the_search()
    {
        var agency = await house.Open();
        house.Embedder = new OneEmbedder("test:same", _ => [1, 0]);
        await house.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."));
        house.Embedder = new OneEmbedder("test:same", _ => [1, 0, 0]);

        (await house.Search(agency, agency, "garage")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Embedder_that_is_away_keeps_no_document_from_being_found_by_its_words()
    {
        var agency = await house.Open();
        var embedder = Meaning("test:away");
        house.Embedder = embedder;
        embedder.IsAway = true;
        await house.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."));

        (await house.Search(agency, agency, "garage")).ShouldNotBeEmpty();
        (await house.Embedding.Round(cancellation)).ShouldBeNull();
        embedder.IsAway = false;
        await EmbedAll();

        (await house.Search(agency, agency, "automobile")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Passage_that_is_refused_keeps_no_others_from_their_vectors_and_is_tried_again_later()
    {
        var (agency, other) = (await house.Open(), await house.Open());
        await house.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."), ("Odd", "Poison in every word."), ("Dogs", "Dogs are welcome."));
        await house.Add(other, other, "Rules", ("Garage", "There is a garage behind the house."));
        var embedder = Meaning("test:picky");
        house.Embedder = embedder;
        embedder.Refused = "Poison";

        await EmbedAll();

        (await house.Look<long>("select count(*) from passages where embedder <> $1 or embedder is null", embedder.Name)).ShouldBe(1);
        (await house.Search(agency, agency, "automobile"))[0].Passage.Heading.ShouldBe("Garage");
        (await house.Search(other, other, "automobile"))[0].Passage.Heading.ShouldBe("Garage");
        embedder.Refused = null;
        (await house.Embedding.Round(cancellation)).ShouldBe(0);
        await house.Do("update passages set embed_after = now() where embed_after is not null");
        (await house.Embedding.Round(cancellation)).ShouldBe(1);
        (await house.Look<long>("select count(*) from passages where embedder <> $1 or embedder is null", embedder.Name)).ShouldBe(0);
    }

    [Fact]
    public async Task Query_whose_vector_does_not_come_in_time_is_searched_by_its_words()
    {
        var clock = new FakeTimeProvider();
        await using var slow = new KnowledgeHouse(database) { Clock = clock };
        var agency = await slow.Open();
        await slow.Add(agency, agency, "Rules", ("Garage", "There is a garage below the house."));
        slow.Embedder = new OneEmbedder("test:stuck", _ => [1]) { IsStuck = true };

        var search = slow.Search(agency, agency, "garage");
        clock.Advance(TimeSpan.FromSeconds(2));

        (await search).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Passage_that_was_replaced_meanwhile_does_not_get_the_old_ones_vector()
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "Rules", ("", "There is a garage below the house."));
        house.Embedder = new OneEmbedder("test:late", text =>
        {
            house.Do("update passages set body = 'Dogs are welcome.' where document_id = $1", Guid.Parse(document)).GetAwaiter().GetResult();
            return [1, 0];
        });

        await house.Embedding.Round(cancellation);

        (await house.Look<string>("select embedder from passages where document_id = $1", Guid.Parse(document))).ShouldBe(new HashingEmbedder().Name);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    // cars and garages lie together, all else elsewhere
    private static OneEmbedder Meaning(string name) =>
        new(name, text => text.Contains("garage", StringComparison.OrdinalIgnoreCase) || text.Contains("automobile", StringComparison.OrdinalIgnoreCase) ? [1, 0, 0] : [0, 1, 0]);

    private async Task EmbedAll()
    {
        while (await house.Embedding.Round(cancellation) > 0)
        {
        }
    }
}
