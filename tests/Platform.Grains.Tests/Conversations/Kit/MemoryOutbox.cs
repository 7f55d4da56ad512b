using System.Collections.Concurrent;
using NodaTime;
using Platform.Core.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>The outbox as a model: what is due, what became of it, who is being sent to.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly ConcurrentDictionary<Guid, bool> sending = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> asking = new();

    public ConcurrentQueue<DueEffect> Due { get; } = new();
    public ConcurrentQueue<(DueEffect Effect, EffectResult Result, Duration? Again)> Finished { get; } = new();

    /// <summary>Effects whose words may not be sent any more, or not yet.</summary>
    public ConcurrentDictionary<Guid, bool> Refused { get; } = new();

    /// <summary>Ends when a takeover of that thread has asked whether words are being sent.</summary>
    public Task Asked(Guid thread) => Asking(thread).Task;

    private TaskCompletionSource Asking(Guid thread) => asking.GetOrAdd(thread, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Sending(Guid thread, bool is_) => sending[thread] = is_;

    public Task<IReadOnlyList<DueEffect>> Claim(int atMost, CancellationToken cancellation)
    {
        var claimed = new List<DueEffect>();
        while (claimed.Count < atMost && Due.TryDequeue(out var due)) claimed.Add(due);
        return Task.FromResult<IReadOnlyList<DueEffect>>(claimed);
    }

    public Task<bool> BeginSend(DueEffect effect, CancellationToken cancellation) => Task.FromResult(!Refused.ContainsKey(effect.Effect.Id));

    public Task Finish(DueEffect effect, EffectResult result, Duration? retryAfter, CancellationToken cancellation)
    {
        Finished.Enqueue((effect, result, retryAfter));
        return Task.CompletedTask;
    }

    public Task<bool> IsSending(string agency, Guid thread, CancellationToken cancellation)
    {
        Asking(thread).TrySetResult();
        return Task.FromResult(sending.TryGetValue(thread, out var is_) && is_);
    }
}
