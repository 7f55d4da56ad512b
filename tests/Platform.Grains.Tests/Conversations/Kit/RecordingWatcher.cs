using System.Collections.Concurrent;
using Platform.Grains.Contracts.Conversations;
using Shouldly;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Writes down what it hears.</summary>
internal sealed class RecordingWatcher : ISessionWatcher
{
    private readonly SemaphoreSlim completed = new(0);

    public ConcurrentQueue<(string What, int Turn, int Epoch, string Text)> Heard { get; } = new();

    public async Task Completed() => (await completed.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("no reply was told");

    public Task Token(int turn, int epoch, string content)
    {
        Heard.Enqueue(("token", turn, epoch, content));
        return Task.CompletedTask;
    }

    public Task Complete(int turn, int epoch, byte[] body)
    {
        Heard.Enqueue(("complete", turn, epoch, Conversation.Text(new(AcceptStatus.Answered, turn, body, false))));
        completed.Release();
        return Task.CompletedTask;
    }

    public Task Stop(int epoch)
    {
        Heard.Enqueue(("stop", 0, epoch, ""));
        return Task.CompletedTask;
    }
}
