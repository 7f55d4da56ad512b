using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Web.Agencies;

namespace Platform.Web.Portal.Agencies;

/// <summary>The agency's clients with their zones.</summary>
internal sealed class ClientPlaces(ClientQueries clients, ClientZones zones)
{
    /// <summary>All of them by name.</summary>
    internal async Task<IReadOnlyList<ClientPlace>> AllAsync(string agency, CancellationToken cancellation)
    {
        var places = new List<ClientPlace>();
        string? next = null;
        do
        {
            var page = await clients.ListAsync(agency, new PageRequest(next, PageRequest.MaxLimit), cancellation);
            foreach (var client in page.Items)
                places.Add(new(client.ClientId, client.Name, await zones.OfAsync(agency, client, cancellation), client.PublishedVersion));
            next = page.Next;
        }
        while (next is not null);
        return [.. places.OrderBy(place => place.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
