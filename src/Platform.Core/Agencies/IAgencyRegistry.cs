namespace Platform.Core.Agencies;

/// <summary>The agencies and clients of the platform: who exists, and that a client's id is one agency's only.</summary>
public interface IAgencyRegistry
{
    /// <summary>Adds an agency or gives it another name. Safe to repeat.</summary>
    Task SaveAgency(string agency, string name);

    /// <summary>Claims an id for a new client, once for the whole platform.</summary>
    Task<ClientClaim> ClaimClient(string agency, string client, string name, string template);

    /// <summary>The agency's name; null when there is no such agency.</summary>
    Task<string?> FindAgency(string agency);
}
