using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>
/// Whose sign-ins ended just now, on any host. Cookies and open pages compare their stamp at intervals; these are told to do it at
/// once. What was told longer ago than an interval is forgotten, because by then everybody has compared.
/// </summary>
internal sealed class EndedSignIns(StaffNews news, IOptions<SignInLimits> limits, TimeProvider time, ILogger<EndedSignIns> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<StaffId, DateTimeOffset> ended = [];
    private long deafUntil;

    /// <summary>Whose sign-ins ended; null: anybody's may have. Called from any thread; must not block.</summary>
    internal event Action<StaffId?>? Ended;

    /// <summary>Whether a cookie of then may be of a sign-in that ended.</summary>
    internal bool MayConcern(StaffId member, DateTimeOffset issued) =>
        IsUnheard(issued, Volatile.Read(ref deafUntil)) || (ended.TryGetValue(member, out var at) && at >= issued);

    /// <summary>What ended before now was not heard, or may not have been.</summary>
    internal void Listen()
    {
        Volatile.Write(ref deafUntil, time.GetUtcNow().UtcTicks);
        Ended?.Invoke(null);
    }

    internal void Tell(StaffId member)
    {
        var now = time.GetUtcNow();
        foreach (var (forgotten, _) in ended.Where(one => now - one.Value > limits.Value.Recheck))
            ended.TryRemove(forgotten, out _);
        ended[member] = now;
        Ended?.Invoke(member);
    }

    private bool IsUnheard(DateTimeOffset issued, long deaf) => deaf >= issued.UtcTicks && time.GetUtcNow().UtcTicks - deaf <= limits.Value.Recheck.Ticks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await news.ListenAsync(Listen, Tell, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.FeedInterrupted(log, "staff", failure.GetType().Name);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }
}
