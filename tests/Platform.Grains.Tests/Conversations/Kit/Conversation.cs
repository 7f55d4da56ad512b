using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Tests.Conversations;

/// <summary>One thread of a test: its grain, its script, its rows.</summary>
internal sealed class Conversation(SessionCluster cluster, ThreadKey key)
{
    public ThreadKey Key => key;
    public Script Script { get; } = Script.Of(key.ToString());
    public ThreadRows Rows => cluster.Store.Rows(key);
    public ISessionGrain Grain => cluster.Cluster.Client.GetGrain<ISessionGrain>(key.ToString());

    public static AcceptRequest Request(string id, string? text = null, Wait wait = Wait.Reply) =>
        new() { MessageId = id, Text = text ?? id, Wait = wait, SessionId = "ext-1" };

    public static string Text(AcceptResult result) => JsonDocument.Parse(result.Body).RootElement.GetProperty("text").GetString()!;

    public static bool Escalated(AcceptResult result) =>
        JsonDocument.Parse(result.Body).RootElement.GetProperty("metadata").GetProperty("escalated").GetBoolean();

    public Task<AcceptResult> Say(string id, string? text = null, Wait wait = Wait.Reply) => Grain.Accept(Request(id, text, wait), null);

    /// <summary>Lets every write of this thread go by a test.</summary>
    public void BeforeWrite(Func<object, Task<Fault>> before) => cluster.Store.Before[key] = before;

    /// <summary>Commits fail with these faults, one after the other, and then go through.</summary>
    public void FailCommits(params Fault[] faults)
    {
        var next = new Queue<Fault>(faults);
        BeforeWrite(what => Task.FromResult(what is TurnCommit && next.TryDequeue(out var fault) ? fault : Fault.None));
    }

    /// <summary>Holds the next commit; the first task tells when it has begun.</summary>
    public (Task Begun, TaskCompletionSource Gate) HoldCommit()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        BeforeWrite(async what =>
        {
            if (what is not TurnCommit) return Fault.None;
            begun.TrySetResult();
            await gate.Task;
            return Fault.None;
        });
        return (begun.Task, gate);
    }
}
