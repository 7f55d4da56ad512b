using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Platform.Grains.Conversations;
using Platform.Grains.Privacy;
using Platform.Grains.Scheduling;
using Platform.Grains.Usage;

namespace Platform.Grains.Turns;

/// <summary>The parts of the turn that a silo hosts. The host adds the ports: store, outbox, sweep, retention, ledger, clock.</summary>
public static class TurnsHosting
{
    /// <param name="timings">Registered as they are; the defaults are the product's.</param>
    public static IServiceCollection AddTurns(this IServiceCollection services, SessionTimings timings) => services
        .AddSingleton(timings)
        .AddSingleton<SiloStopping>()
        .AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(s => s.GetRequiredService<SiloStopping>())
        .AddSingleton<SessionParts>()
        .AddSingleton<EffectDispatcher>()
        .AddSingleton<UnusedWorks>()
        .AddSingleton<WaitlistRound>()
        .AddSingleton<RetentionRound>()
        .AddSingleton<LiveFeed>()
        .AddHostedService(s => s.GetRequiredService<LiveFeed>());
}
