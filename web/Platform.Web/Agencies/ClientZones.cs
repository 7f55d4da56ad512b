using System.Collections.Concurrent;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>The time zone of a client, as published: appointments are told in it.</summary>
internal sealed class ClientZones(ClientQueries clients, ConfigDocuments documents)
{
    private readonly ConcurrentDictionary<(string Agency, string Client), (int Version, DateTimeZone Zone)> known = new();

    /// <summary>UTC before the first publish.</summary>
    internal async Task<DateTimeZone> OfAsync(string agency, ClientRow client, CancellationToken cancellation)
    {
        if (known.TryGetValue((agency, client.ClientId), out var zone) && zone.Version == client.PublishedVersion)
            return zone.Zone;
        var document = await clients.DocumentAsync(agency, client.ClientId, client.PublishedVersion, cancellation);
        var read = document is null ? DateTimeZone.Utc : documents.ReadPublished(document, client.ClientId, client.PublishedVersion).Zone;
        known[(agency, client.ClientId)] = (client.PublishedVersion, read);
        return read;
    }
}
