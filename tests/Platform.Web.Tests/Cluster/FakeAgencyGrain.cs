using Orleans;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Web.Tests.Cluster;

/// <summary>An agency that has every answer, by the id that is asked for.</summary>
internal sealed class FakeAgencyGrain : Grain, IAgencyGrain
{
    public Task SignUp(string name) => Task.CompletedTask;

    public Task<string?> GetName() => Task.FromResult<string?>("A");

    public Task<CreateClientResult> CreateClient(ClientCreation creation) => Task.FromResult(creation.ClientId switch
    {
        "taken" => new CreateClientResult(CreateClientStatus.Taken, null),
        "bad" => new(CreateClientStatus.Invalid, "name: give the business's name."),
        _ => new(CreateClientStatus.Created, null),
    });
}
