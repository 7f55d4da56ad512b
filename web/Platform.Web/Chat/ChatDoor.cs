using System.Collections.Concurrent;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Web.Limits;

namespace Platform.Web.Chat;

/// <summary>Bounds what comes in by the public chat.</summary>
internal sealed class ChatDoor : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<string> sessions;
    private readonly PartitionedRateLimiter<string> clients;
    private readonly ConcurrentDictionary<string, int> sockets = new();
    private readonly int socketsPerAddress;

    public ChatDoor(IOptions<ChatLimits> options)
    {
        var limits = options.Value;
        socketsPerAddress = limits.SocketsPerAddress;
        addresses = PerKey(limits.AddressPerSecond, limits.AddressBurst);
        sessions = PerKey(limits.SessionPerSecond, limits.SessionBurst);
        clients = PerKey(limits.ClientPerSecond, limits.ClientBurst);
    }

    /// <summary>A place for one connection, freed by disposing it; null when the address has too many or comes too fast.</summary>
    internal IDisposable? Enter(string address)
    {
        using var lease = addresses.AttemptAcquire(address);
        if (!lease.IsAcquired || sockets.AddOrUpdate(address, 1, (_, open) => open + 1) > socketsPerAddress)
        {
            if (lease.IsAcquired)
                Leave(address);
            return null;
        }

        return new Place(this, address);
    }

    /// <summary>For how long a sender must wait; null when the message may come in.</summary>
    internal TimeSpan? Refuse(string address, string client, string session) =>
        Refuse(sessions, session) ?? Refuse(addresses, address) ?? Refuse(clients, client);

    /// <summary>An address of its own for IPv4, the network for IPv6: one machine has a whole /64.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexString(bytes, 0, 8) : address.ToString();
    }

    public void Dispose()
    {
        addresses.Dispose();
        sessions.Dispose();
        clients.Dispose();
    }

    private static PartitionedRateLimiter<string> PerKey(double perSecond, int burst) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => Buckets.Options(perSecond, burst)));

    private static TimeSpan? Refuse(PartitionedRateLimiter<string> buckets, string key)
    {
        using var lease = buckets.AttemptAcquire(key);
        return lease.IsAcquired ? null : Buckets.Pause(lease) ?? TimeSpan.FromSeconds(1);
    }

    private void Leave(string address)
    {
        if (sockets.AddOrUpdate(address, 0, (_, open) => open - 1) <= 0)
            sockets.TryRemove(new(address, 0));
    }

    private sealed class Place(ChatDoor door, string address) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                door.Leave(address);
        }
    }
}
