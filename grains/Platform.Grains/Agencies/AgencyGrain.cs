using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

internal sealed class AgencyGrain(
    [PersistentState("agency")] IPersistentState<AgencyState> state, IAgencyRegistry registry) : Grain, IAgencyGrain
{
    private string Agency => TenantKey.Agency(this.GetPrimaryKeyString());

    public async Task SignUp(string name)
    {
        // the row first: whoever finds the state may rely on it
        await registry.SaveAgency(Agency, name);
        if (state.State.Name == name)
            return;
        state.State = new() { Name = name };
        await Save();
    }

    public Task<string?> GetName() => Task.FromResult(state.State.Name is { Length: > 0 } name ? name : null);

    public async Task<CreateClientResult> CreateClient(ClientCreation creation)
    {
        if (state.State.Name.Length == 0)
            return new(CreateClientStatus.UnknownAgency, "This agency has not signed up.");
        if (ClientCreationRules.Reason(creation.ClientId, creation.Name, creation.Template) is { } reason)
            return new(CreateClientStatus.Invalid, reason);
        var claim = await registry.ClaimClient(Agency, creation.ClientId, creation.Name, creation.Template);
        return claim != ClientClaim.Taken && await Found(creation)
            ? new(CreateClientStatus.Created, null)
            : new(CreateClientStatus.Taken, $"The id {creation.ClientId} is taken.");
    }

    public Task<ImmutableArray<ClientSummary>> GetClients() => registry.ListClients(Agency);

    /// <summary>A client claimed before whose first draft was never stored, by a crash between, is founded now.</summary>
    private Task<bool> Found(ClientCreation creation) =>
        GrainFactory.GetGrain<IClientGrain>($"{Agency}/{creation.ClientId}")
            .Create(creation, ConfigTemplates.Draft(creation.Template, creation.ClientId, creation.Name));

    private async Task Save()
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
