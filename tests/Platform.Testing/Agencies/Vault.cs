using System.Collections.Immutable;
using Platform.Core.Agencies;

namespace Platform.Testing.Agencies;

/// <summary>Secrets in memory.</summary>
public sealed class Vault : Dictionary<(string Agency, string Client, string Name), string>, ISecretStore
{
    public Task<ImmutableArray<string>> Names(string agency, string client) =>
        Task.FromResult<ImmutableArray<string>>([.. Keys.Where(k => k.Agency == agency && k.Client == client).Select(k => k.Name)]);

    public Task<string?> Read(string agency, string client, string name) => Task.FromResult(this.GetValueOrDefault((agency, client, name)));

    public Task Write(string agency, string client, string name, string value, string actor)
    {
        this[(agency, client, name)] = value;
        return Task.CompletedTask;
    }

    public Task<bool> Delete(string agency, string client, string name, string actor) => Task.FromResult(Remove((agency, client, name)));
}
