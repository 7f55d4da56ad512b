using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>Secrets of clients, stored encrypted. Configs name them as <c>secret:name</c>.</summary>
public interface ISecretStore
{
    /// <summary>The names of a client's stored secrets.</summary>
    Task<ImmutableArray<string>> Names(string agency, string client);

    /// <summary>The value; null when there is no such secret.</summary>
    Task<string?> Read(string agency, string client, string name);

    /// <param name="name">1 to 63 of the characters a-z, 0-9, _ and -.</param>
    Task Write(string agency, string client, string name, string value);

    /// <returns>False when there was none.</returns>
    Task<bool> Delete(string agency, string client, string name);
}
