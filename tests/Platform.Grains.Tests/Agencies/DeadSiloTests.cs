using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class DeadSiloTests
{
    [Fact]
    public async Task Publish_answers_for_the_living_while_a_dead_silo_is_still_on_the_list()
    {
        await using var cluster = new AgencyCluster();
        await cluster.InitializeAsync();
        var client = cluster.As<IClientGrain>("living", await cluster.NewClient("living", "living-spa"));
        await client.Publish("ana");
        var (home, other) = await Silos(cluster, "living/living-spa");

        await cluster.Cluster.KillSiloAsync(other, TestContext.Current.CancellationToken);
        await client.PutDraft((await client.GetDraft())!.Document + "# after the death\n", null);
        (await client.Publish("ana")).Version.ShouldBe(2);

        var lookup = await home.ServiceProvider.GetRequiredService<IPublishedConfigs>().Current("living", "living-spa");
        lookup.ShouldBeOfType<ConfigLookup.Found>().Config.Version.ShouldBe(2);
    }

    private static async Task<(Orleans.TestingHost.InProcessSiloHandle Home, Orleans.TestingHost.InProcessSiloHandle Other)> Silos(AgencyCluster cluster, string key)
    {
        var management = cluster.Cluster.Client.GetGrain<IManagementGrain>(0);
        var address = await management.GetActivationAddress(cluster.Cluster.Client.GetGrain<IClientGrain>(key));
        var silos = cluster.Cluster.Silos;
        var home = silos.Single(s => s.SiloAddress.Equals(address));
        return (home, silos.Single(s => s != home));
    }
}
