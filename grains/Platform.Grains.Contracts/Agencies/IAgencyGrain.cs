namespace Platform.Grains.Contracts.Agencies;

/// <summary>One agency: its name, and the clients it adds. Key: <c>agency/{agency}</c>.</summary>
[Alias("platform.agency")]
public interface IAgencyGrain : IGrainWithStringKey
{
    /// <summary>Signs the agency up, or gives it another name. Safe to repeat.</summary>
    [Alias("sign_up")]
    Task SignUp(string name);

    /// <summary>The agency's name; null before it signed up.</summary>
    [Alias("name")]
    Task<string?> GetName();

    /// <summary>Adds a client with a first draft of its template. A repeat after a lost answer finds it taken.</summary>
    [Alias("create_client")]
    Task<CreateClientResult> CreateClient(ClientCreation creation);
}
