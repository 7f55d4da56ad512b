using System.Net.Sockets;
using System.Text;

namespace Platform.Benchmarks.Turns;

/// <summary>One kept-alive HTTP/1.1 connection, as lean as can be: the load driver shares the cores with what it measures.</summary>
internal sealed class RawHttp(Uri address) : IDisposable
{
    private readonly TcpClient tcp = new() { NoDelay = true };
    private readonly byte[] received = new byte[64 * 1024];
    private NetworkStream stream = null!;

    public async Task Connect()
    {
        await tcp.ConnectAsync(address.Host, address.Port);
        stream = tcp.GetStream();
    }

    /// <summary>Posts JSON; answers the status and the body, which is valid until the next call.</summary>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> Post(string path, string apiKey, string json)
    {
        var body = Encoding.UTF8.GetByteCount(json);
        var request = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {apiKey}\r\nContent-Type: application/json\r\nContent-Length: {body}\r\n\r\n{json}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(received.AsMemory(filled));
            if (read == 0) throw new IOException("The web host closed the connection.");
            filled += read;
            if (Whole(filled) is { } answer) return answer;
        }
    }

    public void Dispose() => tcp.Dispose();

    private (int, ReadOnlyMemory<byte>)? Whole(int filled)
    {
        var text = received.AsSpan(0, filled);
        var head = text.IndexOf("\r\n\r\n"u8);
        if (head < 0) return null;
        var headers = Encoding.ASCII.GetString(text[..head]);
        var status = int.Parse(headers.AsSpan(9, 3));
        var length = headers.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (length >= 0)
        {
            var end = headers.IndexOf('\r', length);
            var size = int.Parse(headers.AsSpan(length + 16, (end < 0 ? headers.Length : end) - length - 16));
            return filled >= head + 4 + size ? (status, received.AsMemory(head + 4, size)) : null;
        }
        return text.EndsWith("0\r\n\r\n"u8) ? (status, received.AsMemory(head + 4, filled - head - 4)) : null;
    }
}
