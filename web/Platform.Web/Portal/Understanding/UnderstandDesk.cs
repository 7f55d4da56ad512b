using Platform.Core.Agencies;
using Platform.Core.Understanding;
using Platform.Integrations.Agencies;
using Platform.Web.Agencies;
using Platform.Web.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>Reads a text as the API does and, where a client is chosen, as that client's own conversations do: with its services, zone, hours and region.</summary>
internal sealed class UnderstandDesk(ClientQueries clients, PublishedConfigs configs, UnderstandReading requests, IReadText reader)
{
    /// <summary>The client's published config; null when the agency has no such client or it published nothing yet.</summary>
    internal async Task<ClientConfig?> ConfigAsync(string agency, string client, CancellationToken cancellation) =>
        await clients.FindAsync(agency, client, cancellation) is { } row ? await configs.OfAsync(agency, client, row.PublishedVersion, cancellation) : null;

    /// <summary>The reading, or what is wrong with what was chosen: exactly one of the two is null.</summary>
    internal (Reading? Reading, string? Fault) Read(UnderstandForm form, ClientConfig? config)
    {
        var (context, fault) = requests.Read(form.Request(config?.Zone.Id ?? "UTC"));
        if (context is null)
            return (null, fault);
        if (config is not null)
            context = context with { Region = config.Region, Services = config.ServiceNames, Hours = config.Hours };
        return (reader.Read(form.Text, context), null);
    }
}
