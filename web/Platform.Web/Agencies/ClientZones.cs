using NodaTime;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>The time zone of a client, as published: appointments are told in it.</summary>
internal sealed class ClientZones(PublishedConfigs configs)
{
    /// <summary>UTC before the first publish.</summary>
    internal async Task<DateTimeZone> OfAsync(string agency, ClientRow client, CancellationToken cancellation) =>
        (await configs.OfAsync(agency, client.ClientId, client.PublishedVersion, cancellation))?.Zone ?? DateTimeZone.Utc;
}
