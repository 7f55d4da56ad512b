using System.Text;
using System.Text.Json;
using Orleans;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Web.Tests.Cluster;

/// <summary>A session that echoes: what the web host relies on, and words that make it refuse, fail or wait.</summary>
internal sealed class FakeSessionGrain : Grain, ISessionGrain
{
    private readonly Dictionary<string, AcceptResult> answered = [];
    private readonly List<ISessionWatcher> watchers = [];
    private int turn;
    private int flaky;

    public async Task<AcceptResult> Accept(AcceptRequest request, ISessionWatcher? watcher)
    {
        var key = this.GetPrimaryKeyString();
        if (!Known(key))
            return AcceptResult.Of(AcceptStatus.UnknownClient);
        if (key.Contains("/unpublished/", StringComparison.Ordinal))
            return AcceptResult.Of(AcceptStatus.NotPublished);
        if (answered.TryGetValue(request.MessageId, out var before))
            return before with { Replayed = true };
        if (request.Text == "full")
            return AcceptResult.Of(AcceptStatus.QueueFull);
        if (request.Text == "flaky" && flaky++ == 0)
            return AcceptResult.Of(AcceptStatus.Retry);
        if (request.Text == "cancelled" && flaky++ == 0)
            throw new TaskCanceledException("the silo stops");
        if (request.Text == "broken")
            throw new InvalidOperationException("secret inside");
        return answered[request.MessageId] = await Answer(request, watcher);
    }

    public Task Watch(ISessionWatcher watcher)
    {
        watchers.Remove(watcher);
        watchers.Add(watcher);
        return Task.CompletedTask;
    }

    public Task Unwatch(ISessionWatcher watcher)
    {
        watchers.Remove(watcher);
        return Task.CompletedTask;
    }

    public Task<bool> TakeOver(string staff) => Task.FromResult(true);

    public Task<bool> HandBack(string staff) => Task.FromResult(true);

    public Task Interrupt() => Task.WhenAll(watchers.Select(w => w.Stop(1)));

    public Task<bool> Close() => Task.FromResult(true);

    public Task Speak(int turn, int epoch, string words) => Task.CompletedTask;

    public Task Forget()
    {
        answered.Clear();
        return Task.CompletedTask;
    }

    public Task Wake() => Task.CompletedTask;

    private static bool Known(string key) =>
        key.StartsWith("agency-a/spa/", StringComparison.Ordinal) || key.StartsWith("agency-a/unpublished/", StringComparison.Ordinal)
        || key.StartsWith("agency-b/gym/", StringComparison.Ordinal);

    private async Task<AcceptResult> Answer(AcceptRequest request, ISessionWatcher? watcher)
    {
        turn++;
        if (watcher is not null && !watchers.Contains(watcher))
            watchers.Add(watcher);
        if (request.Text.StartsWith("slow", StringComparison.Ordinal))
            await GrainFactory.GetGrain<IGate>("gate/" + request.SessionId).Pass();
        var text = $"You said: {request.Text}";
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            turn,
            text,
            actions = new[] { new { type = "quick_replies", options = new[] { "Yes", "No" } } },
            metadata = new { purpose = request.Purpose ?? "lead_capture", listeners = watchers.Count, sandbox = request.Sandbox, now = request.SandboxNow, key = this.GetPrimaryKeyString(), callerId = request.CallerId, escalated = false },
        }));
        foreach (var one in watchers.ToArray())
            _ = Tell(one, turn, request.Text, body);

        return new(AcceptStatus.Answered, turn, body, false);
    }

    // nobody waits for a listener: it may be gone
    private static async Task Tell(ISessionWatcher watcher, int turn, string text, byte[] body)
    {
        await watcher.Token(turn, 0, "You said:");
        await watcher.Token(turn, 0, $" {text}");
        await watcher.Complete(turn, 0, body);
    }
}
