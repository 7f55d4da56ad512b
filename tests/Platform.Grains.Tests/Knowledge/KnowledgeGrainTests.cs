using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

public sealed class KnowledgeGrainTests(KnowledgeCluster cluster) : IClassFixture<KnowledgeCluster>
{
    [Fact]
    public async Task Document_is_read_once_however_often_it_is_asked_for_and_can_be_found_then()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var document = await cluster.Add(agency, client, "Umbrellas", "Umbrellas can be borrowed at the desk.");
        var (begun, open) = cluster.Reader.Hold("Umbrellas");

        var calls = Enumerable.Range(0, 5).Select(_ => cluster.Grain(agency, client).Read(document)).ToArray();
        await begun;
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Reading);
        open.SetResult();
        await Task.WhenAll(calls);
        await cluster.Grain(agency, client).Read(document);

        var row = (await cluster.Row(agency, client, document))!;
        (row.State, row.Passages, row.Problem).ShouldBe((DocumentStates.Ready, 1, null));
        cluster.Reader.Reads("Umbrellas").ShouldBe(1);
        (await Find(agency, client, "umbrella")).ShouldHaveSingleItem().Passage.DocumentId.ShouldBe(document.ToString());
    }

    [Fact]
    public async Task Title_that_is_too_long_is_not_cut_within_a_sign()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var letters = new string('a', KnowledgeLimits.TitleLength - 1);
        var document = await cluster.Add(agency, client, $"{letters}😀", "Umbrellas can be borrowed.");

        await cluster.Grain(agency, client).Read(document);

        var row = (await cluster.Row(agency, client, document))!;
        (row.State, row.Title).ShouldBe((DocumentStates.Ready, letters));
    }

    [Fact]
    public async Task Document_that_keeps_a_core_busy_keeps_no_other_waiting()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var busy = await cluster.Add(agency, client, "Busy", string.Concat(Enumerable.Repeat("Umbrellas for hours. ", 15_000)));
        var quick = await cluster.Add(agency, client, "Quick", "Umbrellas at once.");
        var (begun, open) = cluster.Reader.Hold("Busy", busy: true);
        var reading = cluster.Grain(agency, client).Read(busy);
        await begun;

        await cluster.Grain(agency, client).Read(quick);

        (await cluster.Row(agency, client, quick))!.State.ShouldBe(DocumentStates.Ready);
        open.SetResult();
        await reading;
    }

    [Fact]
    public async Task Address_is_fetched_and_read_and_again_when_it_is_asked_for()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var address = $"https://{client}.example/";
        var document = await cluster.AddAddress(agency, client, address);
        await cluster.Grain(agency, client).Read(document);
        (await cluster.AddAddress(agency, client, address)).ShouldBe(document);
        await cluster.Grain(agency, client).Read(document);

        cluster.Fetcher.Fetches(address).ShouldBe(2);
        (await Find(agency, client, "umbrellas")).ShouldHaveSingleItem().Passage.Text.ShouldContain("Version 2");
    }

    [Fact]
    public async Task Address_that_fails_says_why_and_is_not_tried_for_ever()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var document = await cluster.AddAddress(agency, client, $"https://{client}.example/gone");
        await cluster.Grain(agency, client).Read(document);
        await cluster.Grain(agency, client).Wake();

        var row = (await cluster.Row(agency, client, document))!;
        (row.State, row.Problem).ShouldBe((DocumentStates.Failed, "There is no page at this address."));
        cluster.Fetcher.Fetches($"https://{client}.example/gone").ShouldBe(1);
    }

    [Fact]
    public async Task Document_that_is_deleted_while_it_is_read_leaves_nothing_to_be_found()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var document = await cluster.Add(agency, client, "Deleted", "Umbrellas are gone.");
        var (begun, open) = cluster.Reader.Hold("Deleted");
        var reading = cluster.Grain(agency, client).Read(document);
        await begun;

        (await cluster.Changes.DeleteAsync(agency, client, document, "api", TestContext.Current.CancellationToken)).ShouldBeTrue();
        open.SetResult();
        await reading;

        (await cluster.Row(agency, client, document)).ShouldBeNull();
        (await Find(agency, client, "umbrellas")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_that_ended_its_readers_again_and_again_is_given_up()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var document = await cluster.Add(agency, client, "Poison", "Umbrellas.");
        await cluster.Do("update documents set state = 'reading', broken_off = $2 where document_id = $1", document, DocumentWork.MostBreaks - 1);

        await cluster.Grain(agency, client).Read(document);

        var row = (await cluster.Row(agency, client, document))!;
        (row.State, row.Passages).ShouldBe((DocumentStates.Failed, 0));
        row.Problem!.ShouldContain("broken off");
        // nor does it help to add the same bytes again
        await cluster.AddAgain(agency, client, "Poison", "Umbrellas.");
        await cluster.Grain(agency, client).Read(document);
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Failed);
        cluster.Reader.Reads("Poison").ShouldBe(0);
    }

    [Fact]
    public async Task Address_whose_page_ended_its_readers_is_read_again_only_when_it_says_something_else()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        var address = $"https://{client}.example/";
        var document = await cluster.AddAddress(agency, client, address);
        // what the first fetch will bring has been read and broken off before
        await cluster.Do("update documents set broken_off = $2, digest = sha256(convert_to($3, 'UTF8')) where document_id = $1", document, DocumentWork.MostBreaks, CountingFetcher.Page(1));

        await cluster.Grain(agency, client).Read(document);
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Failed);
        await cluster.AddAddress(agency, client, address);
        await cluster.Grain(agency, client).Read(document);

        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Ready);
        (cluster.Fetcher.Fetches(address), cluster.Reader.Reads(address)).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Another_clients_document_is_not_read_and_another_agency_is_refused()
    {
        var (client, other) = ($"c{Guid.NewGuid():N}", $"c{Guid.NewGuid():N}");
        var agency = await cluster.Open(client);
        var elsewhere = await cluster.Open(other);
        var document = await cluster.Add(agency, client, "Theirs", "Umbrellas of one's own.");

        await cluster.Grain(elsewhere, other).Read(document);
        await Should.ThrowAsync<TenantFenceException>(() => cluster.Grain(agency, client, caller: elsewhere).Read(document));

        cluster.Reader.Reads("Theirs").ShouldBe(0);
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Waiting);
        (await cluster.Row(elsewhere, other, document)).ShouldBeNull();
    }

    private Task<System.Collections.Immutable.ImmutableArray<PassageHit>> Find(string agency, string client, string words) =>
        cluster.Search.Search(agency, client, words, 5, TestContext.Current.CancellationToken);
}
