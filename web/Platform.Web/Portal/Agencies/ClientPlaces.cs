using NodaTime;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;

namespace Platform.Web.Portal.Agencies;

/// <summary>The agency's clients with their zones, read once for each circuit and again when one is unknown or newly published.</summary>
internal sealed class ClientPlaces(ClientQueries clients, IParseConfig parser)
{
    private readonly Dictionary<(string Agency, string Client, int Version), DateTimeZone> zones = [];

    /// <summary>All of them by name.</summary>
    internal async Task<IReadOnlyList<ClientPlace>> AllAsync(string agency, CancellationToken cancellation)
    {
        var places = new List<ClientPlace>();
        string? next = null;
        do
        {
            var page = await clients.ListAsync(agency, new PageRequest(next, PageRequest.MaxLimit), cancellation);
            foreach (var client in page.Items)
                places.Add(new(client.ClientId, client.Name, await ZoneAsync(agency, client, cancellation), client.PublishedVersion));
            next = page.Next;
        }
        while (next is not null);
        return [.. places.OrderBy(place => place.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private async Task<DateTimeZone> ZoneAsync(string agency, ClientRow client, CancellationToken cancellation)
    {
        var key = (agency, client.ClientId, client.PublishedVersion);
        if (!zones.TryGetValue(key, out var zone))
        {
            var document = client.PublishedVersion == 0 ? null : await clients.DocumentAsync(agency, client.ClientId, client.PublishedVersion, cancellation);
            zones[key] = zone = document is null ? DateTimeZone.Utc : ZoneOf(client, document);
        }

        return zone;
    }

    private DateTimeZone ZoneOf(ClientRow client, string document) =>
        parser.Parse(document).Root is { } root && ClientConfigReader.ReadPublished(root, client.ClientId, client.PublishedVersion).Config is { } config
            ? config.Zone : DateTimeZone.Utc;
}
