using System.Net;
using System.Net.Sockets;

namespace Platform.Testing.Processes;

/// <summary>
/// Ports for servers that are started a moment later, and again on the same port. Below those that the kernel gives to outgoing
/// connections, of which there are thousands beside them, and none twice: two clusters may start side by side.
/// </summary>
public static class FreePorts
{
    private const int First = 20_000;
    private const int Count = 12_000;
    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Given = [];

    public static int[] Take(int count)
    {
        lock (Gate)
        {
            var start = Random.Shared.Next(Count);
            int[] ports = [.. Enumerable.Range(start, Count).Select(n => First + n % Count).Where(IsFree).Take(count)];
            Given.UnionWith(ports);
            return ports.Length == count ? ports : throw new InvalidOperationException($"No {count} ports are free from {First} to {First + Count - 1}.");
        }
    }

    private static bool IsFree(int port)
    {
        if (Given.Contains(port)) return false;
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
