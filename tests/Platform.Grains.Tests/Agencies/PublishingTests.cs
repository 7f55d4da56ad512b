using Platform.Core.Agencies;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class PublishingTests(AgencyCluster cluster) : IClassFixture<AgencyCluster>
{
    private const string Agency = "publishing";

    [Fact]
    public async Task Every_silo_serves_a_version_once_publish_has_answered()
    {
        var client = cluster.As<IClientGrain>(Agency, await cluster.NewClient(Agency, "served-spa"));
        foreach (var cache in cluster.Caches)
            (await cache.Current(Agency, "served-spa")).ShouldBeOfType<ConfigLookup.NotPublished>();

        for (var n = 1; n <= 5; n++)
        {
            await client.PutDraft(Example("served-spa") + $"# {n}\n", null);
            (await client.Publish("ana")).Version.ShouldBe(n);
            foreach (var cache in cluster.Caches)
                (await cache.Current(Agency, "served-spa")).ShouldBeOfType<ConfigLookup.Found>().Config.Version.ShouldBe(n);
        }
    }

    [Fact]
    public async Task Unknown_client_is_found_once_it_is_there()
    {
        var cache = cluster.Caches.First();
        (await cache.Current(Agency, "later-spa")).ShouldBeOfType<ConfigLookup.UnknownClient>();

        var client = cluster.As<IClientGrain>(Agency, await cluster.NewClient(Agency, "later-spa"));
        await client.Publish("ana");

        (await cache.Current(Agency, "later-spa")).ShouldBeOfType<ConfigLookup.Found>();
    }

    [Fact]
    public async Task Pinned_version_is_read_whatever_was_published_since()
    {
        var client = cluster.As<IClientGrain>(Agency, await cluster.NewClient(Agency, "pinned-spa"));
        for (var n = 1; n <= 7; n++)
        {
            await client.PutDraft(Example("pinned-spa").Replace("name: SPA del Sol", $"name: Spa {n}"), null);
            await client.Publish("ana");
        }

        foreach (var cache in cluster.Caches)
        {
            for (var n = 1; n <= 7; n++)
                (await cache.Pinned(Agency, "pinned-spa", n)).ShouldSatisfyAllConditions(c => c.Version.ShouldBe(n), c => c.Name.ShouldBe($"Spa {n}"));
            (await cache.Current(Agency, "pinned-spa")).ShouldBeOfType<ConfigLookup.Found>().Config.Version.ShouldBe(7);
        }
    }

    [Fact]
    public async Task Client_of_another_agency_is_unknown()
    {
        var client = cluster.As<IClientGrain>(Agency, await cluster.NewClient(Agency, "own-spa"));
        await client.Publish("ana");

        (await cluster.Caches.First().Current("foreign", "own-spa")).ShouldBeOfType<ConfigLookup.UnknownClient>();
    }

    [Fact]
    public async Task Look_up_of_what_is_served_allocates_nothing()
    {
        var client = cluster.As<IClientGrain>(Agency, await cluster.NewClient(Agency, "hot-spa"));
        await client.Publish("ana");
        var cache = cluster.Caches.First();
        await cache.Current(Agency, "hot-spa");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _ = cache.Current(Agency, "hot-spa");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static string Example(string client) => ExampleConfigs.SpaDelSol.Replace("client_id: spa-del-sol", $"client_id: {client}");
}
