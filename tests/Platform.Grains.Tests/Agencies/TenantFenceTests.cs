using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Orleans.Runtime;
using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Support;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class TenantFenceTests(AgencyCluster cluster) : IClassFixture<AgencyCluster>
{
    [Fact]
    public async Task Client_of_the_keys_agency_passes() =>
        (await cluster.As<IClientGrain>("north", "north/nobody").GetDraft()).ShouldBeNull();

    [Fact]
    public async Task Client_of_another_agency_is_refused()
    {
        await cluster.NewClient("north", "north-spa");

        await Should.ThrowAsync<TenantFenceException>(cluster.As<IClientGrain>("south", "north/north-spa").GetDraft());
        await Should.ThrowAsync<TenantFenceException>(cluster.As<IAgencyGrain>("south", "agency/north").GetName());
    }

    [Theory]
    [InlineData("nort"), InlineData("northern"), InlineData("north,south"), InlineData("agency"), InlineData("")]
    public async Task Client_of_a_nearly_equal_agency_is_refused(string agency) =>
        await Should.ThrowAsync<TenantFenceException>(cluster.As<IClientGrain>(agency, "north/north-spa").GetDraft());

    [Fact]
    public async Task Client_that_names_no_agency_is_refused()
    {
        RequestContext.Remove(TenantContext.AgencyKey);

        await Should.ThrowAsync<TenantFenceException>(cluster.Cluster.Client.GetGrain<IClientGrain>("north/north-spa").GetDraft());
    }

    [Fact]
    public async Task Documents_answer_nobody_of_another_agency()
    {
        var key = $"north/north-spa/web/{Guid.NewGuid():N}";
        var question = new KnowledgeQuestion("is there parking?", "en", Instant.FromUtc(2026, 11, 24, 9, 0));
        cluster.Knowledge.Keep("north", "north-spa", "Parking: You can park in the courtyard.");

        await Should.ThrowAsync<TenantFenceException>(cluster.As<ISupportGrain>("south", key).Answer(question, TestContext.Current.CancellationToken));
        cluster.Knowledge.Asked.ShouldBeEmpty();
        (await cluster.As<ISupportGrain>("north", key).Answer(question, TestContext.Current.CancellationToken)).Answer!.Text.ShouldContain("courtyard");
    }

    [Fact]
    public async Task Key_without_an_agency_is_refused() =>
        await Should.ThrowAsync<TenantFenceException>(cluster.As<ICallingGrain>("north", "north").ReadDraftOf("north/nobody", "north"));

    [Fact]
    public async Task Grain_of_another_agency_is_refused_whatever_its_context_says()
    {
        var caller = cluster.As<ICallingGrain>("north", "north/caller");

        await Should.ThrowAsync<TenantFenceException>(caller.ReadDraftOf("south/south-spa", asAgency: "south"));
        (await caller.ReadDraftOf("north/nobody", asAgency: "south")).ShouldBeFalse();
    }

    [Fact]
    public async Task Timer_of_a_grain_passes_within_its_agency()
    {
        var caller = cluster.As<ICallingGrain>("north", "north/timed");

        (await caller.ReadDraftByTimer("north/nobody")).ShouldBe("passed");
        (await caller.ReadDraftByTimer("south/nobody")).ShouldBe(nameof(TenantFenceException));
    }

    [Fact]
    public async Task Service_of_the_silo_passes_without_a_context()
    {
        RequestContext.Remove(TenantContext.AgencyKey);
        var silo = cluster.Port<IGrainFactory>();

        (await silo.GetGrain<IClientGrain>("north/nobody").GetDraft()).ShouldBeNull();
        (await silo.GetGrain<IClientGrain>("south/nobody").GetDraft()).ShouldBeNull();
    }
}
