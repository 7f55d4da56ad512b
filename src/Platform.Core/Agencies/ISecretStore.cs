using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>Secrets of clients, stored encrypted. Configs name them as <c>secret:name</c>.</summary>
public interface ISecretStore
{
    /// <summary>The names of a client's stored secrets.</summary>
    Task<ImmutableArray<string>> Names(string agency, string client);

    /// <summary>The value; null when there is no such secret.</summary>
    Task<string?> Read(string agency, string client, string name);

    /// <summary>Stores it, or another value in its place; the audit tells who did, never what.</summary>
    /// <param name="name">1 to 63 of the characters a-z, 0-9, _ and -.</param>
    /// <param name="actor">Who does it.</param>
    Task Write(string agency, string client, string name, string value, string actor);

    /// <param name="actor">Who does it, for the audit.</param>
    /// <returns>False when there was none.</returns>
    Task<bool> Delete(string agency, string client, string name, string actor);
}
