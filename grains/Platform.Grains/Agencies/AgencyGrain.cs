using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>One at a time for an agency: its row is the truth, so this grain stores nothing.</summary>
internal sealed class AgencyGrain(IAgencyRegistry registry) : Grain, IAgencyGrain
{
    private string Agency => TenantKey.Agency(this.GetPrimaryKeyString());

    public Task SignUp(string name) => KeyPart.IsAgency(Agency)
        ? registry.SaveAgency(Agency, name)
        : throw new ArgumentException($"An agency's id is {KeyPart.Rule}, and not the word agency.");

    public Task<string?> GetName() => registry.FindAgency(Agency);

    public async Task<CreateClientResult> CreateClient(ClientCreation creation)
    {
        if (ClientCreationRules.Reason(creation.ClientId, creation.Name, creation.Template) is { } reason)
            return new(CreateClientStatus.Invalid, reason);
        if (await GetName() is null)
            return new(CreateClientStatus.UnknownAgency, "This agency has not signed up.");
        var claim = await registry.ClaimClient(Agency, creation.ClientId, creation.Name, creation.Template);
        return claim != ClientClaim.Taken && await Found(creation)
            ? new(CreateClientStatus.Created, null)
            : new(CreateClientStatus.Taken, $"The id {creation.ClientId} is taken.");
    }

    /// <summary>Also for a client claimed before whose first draft was never stored, by a crash between.</summary>
    private Task<bool> Found(ClientCreation creation) =>
        GrainFactory.GetGrain<IClientGrain>($"{Agency}/{creation.ClientId}")
            .Create(ConfigTemplates.Draft(creation.Template, creation.ClientId, creation.Name));
}
