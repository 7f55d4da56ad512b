using System.Net;
using System.Text;
using Platform.Testing.Processes;

namespace Platform.Integrations.Tests.Knowledge.Fetching;

/// <summary>A web site on this machine that answers as it is told, and counts.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<HttpListenerContext, int, Task> answer;
    private int asked;

    public PageServer(Func<HttpListenerContext, int, Task> answer)
    {
        this.answer = answer;
        Port = FreePorts.Take(1)[0];
        // whatever name it is asked by
        listener.Prefixes.Add($"http://*:{Port}/");
        listener.Start();
        _ = ListenAsync();
    }

    public int Port { get; }

    public int Asked => asked;

    public static async Task Say(HttpListenerContext context, int status, string text, string? location = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (location is not null)
            context.Response.RedirectLocation = location;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        context.Response.Close();
    }

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (listener.IsListening)
                _ = AnswerAsync(await listener.GetContextAsync());
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            // each request has a connection of its own: none is sent on one that is just being closed
            context.Response.KeepAlive = false;
            await answer(context, Interlocked.Increment(ref asked));
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return;
        }
    }
}
