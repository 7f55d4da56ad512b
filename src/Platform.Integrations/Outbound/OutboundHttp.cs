using System.Net;
using System.Net.Sockets;

namespace Platform.Integrations.Outbound;

/// <summary>
/// How this product calls out. Base addresses of the operator are trusted. Those that a tenant can type reach public addresses
/// only, checked on what the name resolves to at the moment of connecting; a redirect or a proxy would lead past that check.
/// </summary>
public static class OutboundHttp
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A client over a handler that others use too. It sets no time limit: its user does.</summary>
    public static HttpClient Client(HttpMessageHandler shared) => new(shared, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>For base addresses that the operator set.</summary>
    public static SocketsHttpHandler Trusted() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>For addresses that a tenant typed.</summary>
    public static SocketsHttpHandler Guarded() => Guarded(Dns.GetHostAddressesAsync);

    /// <param name="resolve">Addresses of a host's name.</param>
    internal static SocketsHttpHandler Guarded(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var handler = Trusted();
        handler.UseProxy = false;
        handler.ConnectCallback = (context, cancellation) => Connect(context.DnsEndPoint, resolve, cancellation);
        return handler;
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint wanted, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellation)
    {
        var addresses = await resolve(wanted.Host, cancellation);
        // one private address among public ones is a trap, not a choice
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, PublicAddress.Is))
            throw new AddressRefused(wanted.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, wanted.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
