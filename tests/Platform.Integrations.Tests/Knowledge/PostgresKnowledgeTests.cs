using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge;

public sealed class PostgresKnowledgeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly KnowledgeHouse house = new(database);

    [Fact]
    public async Task Search_finds_the_passage_that_speaks_of_it_as_either_host()
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "House rules", ("Parking", "There is a garage below the house. The first hour is free."), ("Pets", "Dogs are welcome on a lead."));

        foreach (var role in new[] { house.Web, house.Silo })
        {
            var hits = await role.Search(agency, agency, "may I bring my dog?", 5, CancellationToken.None);

            hits[0].Passage.ShouldSatisfyAllConditions(
                hit => hit.DocumentId.ShouldBe(document), hit => hit.Title.ShouldBe("House rules"), hit => hit.Heading.ShouldBe("Pets"), hit => hit.Text.ShouldBe("Dogs are welcome on a lead."));
            hits[0].Score.ShouldBeInRange(0.01, 1);
            hits[0].Similarity.ShouldBeInRange(0.01, 1);
        }
    }

    [Fact]
    public async Task Misspelled_word_finds_by_its_letters()
    {
        var agency = await house.Open();
        await house.Add(agency, agency, "Rules", ("Parking", "There is a garage below the house."), ("Refunds", "Cancellations are free until the day before."));

        (await house.Search(agency, agency, "cancelation polcy"))[0].Passage.Heading.ShouldBe("Refunds");
    }

    [Fact]
    public async Task Other_client_and_other_agency_find_nothing_of_it()
    {
        var agency = await house.Open();
        var sister = $"sister-{Guid.NewGuid():N}";
        await house.Open(sister, agency);
        var other = await house.Open();
        await house.Add(agency, agency, "Rules", ("Parking", "There is a garage below the house."));

        (await house.Search(agency, agency, "garage")).ShouldNotBeEmpty();
        (await house.Search(agency, sister, "garage")).ShouldBeEmpty();
        (await house.Search(other, other, "garage")).ShouldBeEmpty();
        (await house.Search(other, agency, "garage")).ShouldBeEmpty();
        (await house.Silo.Search(other, agency, "garage", 5, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Foreign_document_is_not_replaced()
    {
        var agency = await house.Open();
        var other = await house.Open();
        var document = await house.Add(agency, agency, "Rules", ("Parking", "There is a garage."));

        (await house.Replace(other, other, document, "Mine", ("", "Nothing."))).ShouldBeFalse();
        (await house.Replace(other, agency, document, "Mine", ("", "Nothing."))).ShouldBeFalse();
        (await house.Search(agency, agency, "garage")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Replacing_leaves_the_new_passages_only_and_a_deleted_document_none()
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "Rules", ("Parking", "There is a garage."), ("Pets", "No dogs."));

        (await house.Replace(agency, agency, document, "Rules", ("Parking", "The garage was closed."))).ShouldBeTrue();

        (await house.Look<long>("select count(*) from passages where agency_id = $1", agency)).ShouldBe(1);
        (await house.Search(agency, agency, "garage"))[0].Passage.Text.ShouldBe("The garage was closed.");
        await house.Do("delete from documents where agency_id = $1", agency);
        (await house.Search(agency, agency, "garage")).ShouldBeEmpty();
        (await house.Replace(agency, agency, document, "Rules", ("", "Back again."))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("attempt = 1")]
    [InlineData("state = 'waiting'")]
    [InlineData("state = 'ready'")]
    public async Task What_a_reader_writes_after_another_took_the_document_up_is_lost(string since)
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "Rules", ("Parking", "There is a garage."));
        await house.Do($"update documents set {since} where document_id = $1", Guid.Parse(document));

        (await house.Replace(agency, agency, document, "Rules", ("Parking", "The garage was closed."))).ShouldBeFalse();

        (await house.Search(agency, agency, "garage"))[0].Passage.Text.ShouldBe("There is a garage.");
    }

    [Fact]
    public async Task Document_without_words_has_no_passages()
    {
        var agency = await house.Open();
        var document = await house.Add(agency, agency, "Rules", ("Parking", "There is a garage."));

        (await house.Replace(agency, agency, document, "Rules")).ShouldBeTrue();

        (await house.Search(agency, agency, "garage")).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
