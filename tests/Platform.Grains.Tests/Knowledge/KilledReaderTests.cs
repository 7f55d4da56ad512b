using Platform.Core.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

/// <summary>A silo dies in the middle of a document. In a cluster of its own: others would call what is dead.</summary>
public sealed class KilledReaderTests(KnowledgeCluster cluster) : IClassFixture<KnowledgeCluster>
{
    [Fact]
    public async Task Document_of_a_killed_silo_is_taken_up_by_another_and_what_the_dead_one_writes_is_lost()
    {
        const string Client = "killed-spa";
        var agency = await cluster.Open(Client);
        const string Address = "https://killed.example/";
        var document = await cluster.AddAddress(agency, Client, Address);
        var (begun, open) = cluster.Reader.Hold(Address);
        cluster.Grain(agency, Client).Read(document).Ignore();
        await begun;

        await cluster.Kill(agency, Client);
        var row = await cluster.Sweep(agency, Client, document);
        (row.State, row.Passages).ShouldBe((DocumentStates.Ready, 1));
        open.SetResult();

        // read by two, since one died of it; fetched by one
        cluster.Reader.Reads(Address).ShouldBe(2);
        cluster.Fetcher.Fetches(Address).ShouldBe(1);
        (await cluster.Search.Search(agency, Client, "umbrellas", 5, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (await cluster.Row(agency, Client, document))!.UpdatedAt.ShouldBe(row.UpdatedAt);
    }
}
