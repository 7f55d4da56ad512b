using System.Collections.Concurrent;
using System.Collections.Immutable;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;
using Shouldly;

namespace Platform.Grains.Tests.Conversations;

/// <summary>What the purpose of one thread says, and what it was asked.</summary>
internal sealed class Script
{
    private static readonly ConcurrentDictionary<string, Script> Scripts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim asked = new(0);
    private ImmutableList<AdvanceRequest> requests = [];

    /// <summary>How it answers; by default at once.</summary>
    public Func<AdvanceRequest, CancellationToken, Task<Outcome>> Answer { get; set; } = (request, _) => Task.FromResult(Reply(request));

    /// <summary>What it was asked, in order.</summary>
    public ImmutableList<AdvanceRequest> Requests => requests;

    public static Script Of(string key) => Scripts.GetOrAdd(key, _ => new());

    public static Outcome Reply(AdvanceRequest request, string? text = null) => new()
    {
        Proposal = Guid.NewGuid(),
        Purpose = Purposes.LeadCapture,
        Text = text ?? "reply to " + string.Join("+", request.Messages.Select(m => m.Text)),
        Metadata = new() { Purpose = Purposes.LeadCapture, State = "collecting_name" },
        Flow = $$"""{"turn":{{request.Turn}}}""",
        Decision = "{}",
    };

    public Task<Outcome> Ask(AdvanceRequest request, CancellationToken cancellation)
    {
        ImmutableInterlocked.Update(ref requests, all => all.Add(request));
        asked.Release();
        return Answer(request, cancellation);
    }

    /// <summary>Waits until it was asked once more.</summary>
    public async Task Asked() => (await asked.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("the purpose was not asked");

    /// <summary>From now on it answers only when the gate is opened, or when its token is cancelled.</summary>
    public TaskCompletionSource Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer = async (request, cancellation) =>
        {
            await gate.Task.WaitAsync(cancellation);
            return Reply(request);
        };
        return gate;
    }
}
