using System.Text;
using System.Threading.Channels;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Conversations;

namespace Platform.Web.Turns;

/// <summary>Hears one reply as it is made.</summary>
internal sealed class SpokenTurn : ISessionWatcher
{
    private readonly Channel<(int Epoch, string Content)> heard = Channel.CreateUnbounded<(int, string)>();
    private readonly StringBuilder said = new();
    private volatile int current;

    public Task Token(int turn, int epoch, string content)
    {
        heard.Writer.TryWrite((epoch, content));
        return Task.CompletedTask;
    }

    // What counts is what the call itself returns.
    public Task Complete(int turn, int epoch, byte[] body) => Task.CompletedTask;

    public Task Stop(int epoch)
    {
        current = epoch;
        return Task.CompletedTask;
    }

    /// <summary>The words as they come, until the call has ended.</summary>
    internal async IAsyncEnumerable<string> UntilAsync(Task call)
    {
        _ = call.ContinueWith(_ => heard.Writer.TryComplete(), TaskScheduler.Default);
        await foreach (var (epoch, content) in heard.Reader.ReadAllAsync())
        {
            if (epoch < current)
                continue;
            said.Append(content);
            yield return content;
        }
    }

    /// <summary>What of the committed text was not said yet; nothing where other words were said than were committed.</summary>
    internal IEnumerable<string> Rest(string text) =>
        text.StartsWith(said.ToString(), StringComparison.Ordinal) ? ReplyText.Words(text[said.Length..]) : [];
}
