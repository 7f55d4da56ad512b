using Microsoft.Extensions.Options;
using Orleans.Runtime;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Web.Hosting;

/// <summary>Hands messages to their session. What fails on the way is repeated with the same id, which the session answers once.</summary>
internal sealed class SessionCalls(SessionReferences sessions, IOptions<RepeatSettings> settings, TimeProvider time)
{
    // A call that is quiet for this long may have gone down with its silo: another one is sent beside it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly TimeSpan persistence = TimeSpan.FromSeconds(settings.Value.RepeatSeconds);

    /// <summary>The session's grain, with the caller's agency in the call.</summary>
    internal ISessionGrain Session(ThreadKey key)
    {
        TenantContext.Set(key.Agency);
        return sessions.Of(key);
    }

    /// <summary>The session's answer; null when none could be had in the time that messages are repeated for.</summary>
    internal async Task<AcceptResult?> AcceptAsync(ThreadKey key, AcceptRequest request, ISessionWatcher? watcher, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var call = Send(key, request, watcher);
        try
        {
            var result = await call.WaitAsync(Patience, time, cancellation);
            if (result.Status != AcceptStatus.Retry)
                return result;
        }
        catch (Exception failure) when (Passing.Is(failure) && !cancellation.IsCancellationRequested)
        {
            // the silo is gone, or slow: repeated below
        }

        return await RepeatAsync(call, () => Send(key, request, watcher), start, cancellation);
    }

    /// <summary>Ends a listening; then the session tells nothing more. One that cannot be reached now forgets its listeners by itself.</summary>
    internal async Task UnwatchAsync(ThreadKey key, ISessionWatcher watcher)
    {
        try
        {
            await Session(key).Unwatch(watcher);
        }
        catch (Exception failure) when (Passing.Is(failure))
        {
            // nobody waits for it
        }
    }

    private Task<AcceptResult> Send(ThreadKey key, AcceptRequest request, ISessionWatcher? watcher)
    {
        try
        {
            return Session(key).Accept(request, watcher);
        }
        catch (SiloUnavailableException unknown)
        {
            return Task.FromException<AcceptResult>(unknown);
        }
    }

    private async Task<AcceptResult?> RepeatAsync(Task<AcceptResult> first, Func<Task<AcceptResult>> again, long start, CancellationToken cancellation)
    {
        List<Task<AcceptResult>> calls = first.IsCompleted ? [] : [first];
        for (var attempt = 1; ; attempt++)
        {
            if (time.GetElapsedTime(start) < persistence)
                calls.Add(again());
            if (calls is [])
                return null;
            if (await AnswerAsync(calls, Backoff.Pause(attempt), cancellation) is { } result)
                return result;
        }
    }

    // The answer of whichever call has one; null when the pause is over first. That a call of ours was answered as the copy of
    // another one of ours is nothing to the sender.
    private async Task<AcceptResult?> AnswerAsync(List<Task<AcceptResult>> calls, TimeSpan pause, CancellationToken cancellation)
    {
        var over = Task.Delay(pause, time, cancellation);
        while (calls.Count > 0 && await Task.WhenAny([over, .. calls]) is Task<AcceptResult> done)
        {
            if (done.IsCompletedSuccessfully && done.Result.Status != AcceptStatus.Retry)
                return done.Result with { Replayed = false };
            if (done.Exception?.InnerException is { } failure && !Passing.Is(failure))
                throw failure;
            calls.Remove(done);
        }

        await over;
        return null;
    }
}
