using System.Collections.Concurrent;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>Clients' configs as published. A version never changes, so each is read once.</summary>
internal sealed class PublishedConfigs(ClientQueries clients, ConfigDocuments documents)
{
    private const int MaxRemembered = 2_000;
    private readonly ConcurrentDictionary<(string Agency, string Client), ClientConfig> known = new();

    /// <summary>Null before the first publish.</summary>
    internal async ValueTask<ClientConfig?> OfAsync(string agency, string client, int version, CancellationToken cancellation)
    {
        if (version == 0)
            return null;
        if (known.TryGetValue((agency, client), out var config) && config.Version == version)
            return config;
        if (await clients.DocumentAsync(agency, client, version, cancellation) is not { } document)
            return null;
        if (known.Count >= MaxRemembered)
            known.Clear();
        return known[(agency, client)] = documents.ReadPublished(document, client, version);
    }
}
