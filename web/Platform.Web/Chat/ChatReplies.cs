using System.Text;
using System.Text.Json;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Conversations;

namespace Platform.Web.Chat;

/// <summary>
/// Brings replies to one page, each once: those it asked for come with the answer of its own call, those asked for elsewhere come
/// from the session as they are said.
/// </summary>
internal sealed class ChatReplies(FrameQueue frames) : ISessionWatcher
{
    private const int Remembered = 32;
    private readonly Lock gate = new();
    private readonly Queue<(int Turn, int Hash)> shown = new();
    private readonly List<(int Turn, byte[] Body)> held = [];
    private readonly StringBuilder said = new();
    private int saying = -1;
    private int lastShown = -1;
    private int epoch;
    private int waiting;

    /// <summary>True once the page has asked for anything.</summary>
    internal bool Any { get; private set; }

    /// <summary>One more message waits for its answer; false when there are too many.</summary>
    internal bool Begin(int atMost)
    {
        lock (gate)
        {
            Any = true;
            return waiting < atMost && ++waiting > 0;
        }
    }

    /// <summary>A message has its answer, or has none (null).</summary>
    internal void End(AcceptResult? answer, string messageId)
    {
        lock (gate)
        {
            waiting--;
            if (answer is not null)
                Show(answer.Turn, answer.Body, messageId);
            if (waiting > 0)
                return;
            foreach (var (turn, body) in held.Where(reply => !WasShown(reply.Turn, reply.Body)).ToArray())
                Show(turn, body, null);
            held.Clear();
        }
    }

    public Task Token(int turn, int epoch, string content)
    {
        lock (gate)
        {
            // late words of a reply that is shown; a new session's first turn is counted from one again and then comes whole
            if (epoch < this.epoch || turn <= lastShown)
                return Task.CompletedTask;
            if (turn != saying)
                (saying, said.Length) = (turn, 0);
            said.Append(content);
            frames.Send(new ChatFrame.Token(content));
        }

        return Task.CompletedTask;
    }

    public Task Complete(int turn, int epoch, byte[] body)
    {
        lock (gate)
        {
            if (epoch < this.epoch || WasShown(turn, body))
                return Task.CompletedTask;
            if (waiting > 0)
                held.Add((turn, body));
            else
                Show(turn, body, null);
        }

        return Task.CompletedTask;
    }

    public Task Stop(int epoch)
    {
        lock (gate)
        {
            this.epoch = Math.Max(this.epoch, epoch);
            saying = -1;
            said.Clear();
        }

        return Task.CompletedTask;
    }

    private void Show(int? turn, byte[] body, string? messageId)
    {
        var reply = JsonElement.Parse(body);
        var text = reply.GetProperty("text").GetString() ?? "";
        // nobody asked, and nothing is said
        if (messageId is null && text.Length == 0)
            return;
        if (turn is { } number && !WasShown(number, body))
            Say(number, body, text);
        frames.Send(new ChatFrame.Complete(text, reply.GetProperty("actions"), reply.GetProperty("metadata"), turn, messageId));
    }

    // Tokens are always the whole text, also where the reply was ready before its first word was heard.
    private void Say(int turn, byte[] body, string text)
    {
        var begun = turn == saying ? said.ToString() : "";
        if (text.StartsWith(begun, StringComparison.Ordinal))
        {
            foreach (var word in ReplyText.Words(text[begun.Length..]))
                frames.Send(new ChatFrame.Token(word));
        }

        (saying, lastShown, said.Length) = (-1, turn, 0);
        shown.Enqueue((turn, Hash(body)));
        if (shown.Count > Remembered)
            shown.Dequeue();
    }

    private bool WasShown(int turn, byte[] body) => shown.Contains((turn, Hash(body)));

    private static int Hash(byte[] body)
    {
        var hash = new HashCode();
        hash.AddBytes(body);
        return hash.ToHashCode();
    }
}
