using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class AgencyGrainTests(AgencyCluster cluster) : IClassFixture<AgencyCluster>
{
    [Fact]
    public async Task Signing_up_again_gives_another_name()
    {
        var agency = Agency("renamed");
        (await agency.GetName()).ShouldBeNull();

        await agency.SignUp("First");
        await agency.SignUp("Second");

        (await agency.GetName()).ShouldBe("Second");
    }

    [Fact]
    public async Task Agency_that_has_not_signed_up_adds_no_client() =>
        (await Agency("absent").CreateClient(new("absent-spa", "Spa", "spa"))).Status.ShouldBe(CreateClientStatus.UnknownAgency);

    [Theory]
    [InlineData("Spa", "A spa", "spa", "clientId"), InlineData("s/pa", "A spa", "spa", "clientId"), InlineData("", "A spa", "spa", "clientId")]
    [InlineData("fine-spa", " ", "spa", "name"), InlineData("fine-spa", "A\0spa", "spa", "name"), InlineData("fine-spa", "A spa", "bakery", "template")]
    public async Task Client_that_is_not_acceptable_is_refused_with_the_reason(string id, string name, string template, string field)
    {
        var agency = Agency("strict");
        await agency.SignUp("Strict");

        var result = await agency.CreateClient(new(id, name, template));

        result.Status.ShouldBe(CreateClientStatus.Invalid);
        result.Reason.ShouldStartWith(field);
    }

    [Fact]
    public async Task Client_id_belongs_to_one_agency_of_the_platform()
    {
        await Agency("first").SignUp("First");
        await Agency("second").SignUp("Second");

        (await Agency("first").CreateClient(new("only-spa", "Spa", "spa"))).Status.ShouldBe(CreateClientStatus.Created);
        (await Agency("first").CreateClient(new("only-spa", "Spa", "spa"))).Status.ShouldBe(CreateClientStatus.Taken);
        (await Agency("second").CreateClient(new("only-spa", "Spa", "spa"))).Status.ShouldBe(CreateClientStatus.Taken);
        (await cluster.As<IClientGrain>("second", "second/only-spa").GetDraft()).ShouldBeNull();
    }

    [Fact]
    public async Task Client_claimed_before_a_crash_is_founded_by_the_repeat()
    {
        await Agency("crashed").SignUp("Crashed");
        await cluster.Port<IAgencyRegistry>().ClaimClient("crashed", "half-spa", "Spa", "spa");

        (await Agency("crashed").CreateClient(new("half-spa", "Spa", "spa"))).Status.ShouldBe(CreateClientStatus.Created);

        (await cluster.As<IClientGrain>("crashed", "crashed/half-spa").GetDraft()).ShouldNotBeNull();
    }

    private IAgencyGrain Agency(string id) => cluster.As<IAgencyGrain>(id, $"agency/{id}");
}
