using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Turns;
using Platform.Grains.Agencies;
using Platform.Grains.Conversations;
using Platform.Grains.Usage;

namespace Platform.Grains.Turns;

/// <summary>What every session of a silo works with.</summary>
public sealed class SessionParts(
    ITurnStore store, IOutbox outbox, IPublishedConfigs configs, IEnumerable<PurposeRoute> purposes, LiveFeed feed, EffectDispatcher effects, UnusedWorks unused,
    SessionTimings timings, SiloStopping stopping, IClock clock, ILogger<SessionParts> log, AnswerRoute? answers = null)
{
    private readonly Dictionary<string, PurposeRoute> routes = purposes.ToDictionary(p => p.Purpose, StringComparer.Ordinal);

    public ITurnStore Store => store;
    public IOutbox Outbox => outbox;
    public IPublishedConfigs Configs => configs;
    public LiveFeed Feed => feed;
    public EffectDispatcher Effects => effects;
    public UnusedWorks Unused => unused;
    public SessionTimings Timings => timings;

    /// <summary>Cancelled when the silo begins to stop.</summary>
    public CancellationToken Stopping => stopping.Token;
    public IClock Clock => clock;
    public ILogger Log => log;

    /// <summary>Who is asked what a purpose does not know; null for nobody.</summary>
    public AnswerRoute? Answers => answers;

    /// <summary>The purpose's route; null when no such purpose is built.</summary>
    public PurposeRoute? Route(string purpose) => routes.GetValueOrDefault(purpose);
}
