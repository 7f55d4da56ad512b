using System.Collections.Concurrent;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Agencies;

namespace Platform.Web.Chat;

/// <summary>Finds clients for the public doors, which know no agency. Remembers what exists for five seconds.</summary>
internal sealed class PublicClients(PublicClientLookup lookup, PublishedConfigs configs, TimeProvider time)
{
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (PublicClient Client, long Since)> known = new();

    /// <summary>Null when there is no such client.</summary>
    internal async ValueTask<PublicClient?> FindAsync(string client, CancellationToken cancellation)
    {
        if (!KeyPart.IsValid(client))
            return null;
        if (known.TryGetValue(client, out var entry) && time.GetElapsedTime(entry.Since) < Remembered)
            return entry.Client;
        if (await lookup.FindAsync(client, cancellation) is not { } found)
            return null;
        if (known.Count >= MaxRemembered)
            known.Clear();
        known[client] = (found, time.GetTimestamp());
        return found;
    }

    /// <summary>False when the client has switched its web chat off.</summary>
    internal async ValueTask<bool> ChatsAsync(PublicClient client, CancellationToken cancellation) =>
        await configs.OfAsync(client.Agency, client.ClientId, client.PublishedVersion, cancellation) is not { Channels.Web.Enabled: false };
}
