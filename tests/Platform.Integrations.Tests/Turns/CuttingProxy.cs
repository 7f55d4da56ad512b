using System.Net;
using System.Net.Sockets;

namespace Platform.Integrations.Tests.Turns;

/// <summary>Stands between a client and a server. Once armed it lets the next request through and cuts the line when the answer comes: the client cannot know.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly (string Host, int Port) server;
    private readonly Task accepting;
    private volatile bool armed;

    public CuttingProxy(string host, int port)
    {
        server = (host, port);
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Cuts { get; private set; }

    public void Arm() => armed = true;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the proxy was disposed
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(this.server.Host, this.server.Port, stop.Token);
            try
            {
                await await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream(), stop.Token), Answer(server.GetStream(), client.GetStream()));
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException)
            {
                // either side has gone
            }
        }
    }

    private async Task Answer(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16384];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var read)
        {
            if (armed)
            {
                armed = false;
                Cuts++;
                return;
            }
            await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}
