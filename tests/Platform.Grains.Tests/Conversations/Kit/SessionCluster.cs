using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Core.Usage;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Conversations;
using Platform.Grains.Turns;
using Platform.Testing.Usage;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Two silos whose sessions live on a model store and follow scripts. Each test has a thread of its own.</summary>
public sealed class SessionCluster : IAsyncLifetime
{
    /// <summary>A phone's reply is given up after this: the one test of a real deadline waits for it, and a slow machine answers well within it.</summary>
    private static readonly TimeSpan PhoneDeadline = TimeSpan.FromSeconds(10);

    /// <summary>Scripts heed their cancellation, so none is abandoned however late a slow machine brings it to them.</summary>
    private static readonly TimeSpan Abandon = TimeSpan.FromMinutes(1);

    private readonly InProcessTestCluster cluster;

    public SessionCluster()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddPlatformSerialization()));
        cluster = builder.Build();
    }

    internal MemoryStore Store { get; } = new();
    internal MemoryOutbox Outbox { get; } = new();
    internal InProcessTestCluster Cluster => cluster;

    internal Conversation New(string channel = Channels.Web, string client = "spa") => new(this, new("acme", client, channel, Guid.NewGuid()));

    /// <summary>All grains that rest are put away, as after two idle minutes.</summary>
    internal Task Collect() => cluster.Client.GetGrain<Orleans.Runtime.IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask InitializeAsync() => await cluster.DeployAsync();

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();

    private void Configure(ISiloBuilder silo)
    {
        silo.AddMemoryStreams(LiveStream.Provider).AddMemoryGrainStorage("PubSubStore");
        silo.Configure<SiloMessagingOptions>(o => o.WaitForCancellationAcknowledgement = true);
        silo.Services.AddSerializer(s => s.AddPlatformSerialization());
        silo.Services.AddSingleton<ITurnStore>(Store).AddSingleton<IOutbox>(Outbox).AddSingleton<IClock>(SystemClock.Instance);
        silo.Services.AddSingleton<IPublishedConfigs, FixedConfigs>();
        silo.Services.AddSingleton(new PurposeRoute(Purposes.LeadCapture, (grains, key) => grains.GetGrain<IScriptedGrain>(key)));
        silo.Services.AddSingleton<IUsageLedger, MemoryLedger>();
        silo.Services.AddTurns(new SessionTimings { PhoneDeadline = PhoneDeadline, Abandon = Abandon, SendPoll = TimeSpan.FromMilliseconds(5) });
    }
}
