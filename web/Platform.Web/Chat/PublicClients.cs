using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Agencies;

namespace Platform.Web.Chat;

/// <summary>Finds clients for the public doors, which know no agency. Remembers what exists for some seconds.</summary>
internal sealed class PublicClients(PublicClientLookup lookup, PublishedConfigs configs, IOptions<ChatLimits> limits, TimeProvider time)
{
    private const int MaxRemembered = 10_000;
    private readonly TimeSpan remembered = TimeSpan.FromSeconds(limits.Value.ClientSeconds);
    private readonly ConcurrentDictionary<string, (PublicClient Client, long Since)> known = new();

    /// <summary>Null when there is no such client.</summary>
    internal async ValueTask<PublicClient?> FindAsync(string client, CancellationToken cancellation)
    {
        if (!KeyPart.IsValid(client))
            return null;
        if (known.TryGetValue(client, out var entry) && time.GetElapsedTime(entry.Since) < remembered)
            return entry.Client;
        if (await lookup.FindAsync(client, cancellation) is not { } found)
            return null;
        if (known.Count >= MaxRemembered)
            known.Clear();
        known[client] = (found, time.GetTimestamp());
        return found;
    }

    /// <summary>The client's config where it has switched its web chat off; null where people may chat.</summary>
    internal async ValueTask<ClientConfig?> SwitchedOffAsync(PublicClient client, CancellationToken cancellation) =>
        await configs.OfAsync(client.Agency, client.ClientId, client.PublishedVersion, cancellation) is { Channels.Web.Enabled: false } config ? config : null;

    /// <summary>The same of a client that had its door open a moment ago.</summary>
    internal async ValueTask<ClientConfig?> SwitchedOffAsync(string client, CancellationToken cancellation) =>
        await FindAsync(client, cancellation) is { } found ? await SwitchedOffAsync(found, cancellation) : null;
}
