using System.Net;
using Orleans.Configuration;
using Orleans.Serialization;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Hosting;
using Platform.Integrations.Database;

namespace Platform.Silo.Hosting;

/// <summary>The silo as a member of its cluster: membership, grain storage and streams.</summary>
internal static class Cluster
{
    private const string Invariant = "Npgsql";

    /// <summary>Grains whose place a silo remembers, some 400 bytes each: two for a conversation of the last minutes.</summary>
    private const int KnownPlaces = 10_000;

    public static void AddCluster(this WebApplicationBuilder builder)
    {
        var database = PlatformDatabase.ConnectionString(builder.Configuration);
        var place = Place(builder.Configuration);
        builder.Host.UseOrleans(silo => silo
            .Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (place.ClusterId, place.ServiceId))
            .ConfigureEndpoints(IPAddress.Parse(place.AdvertisedAddress), place.SiloPort, place.GatewayPort)
            .UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Invariant, database))
            .AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = (Invariant, database, new GrainStateJson()))
            .AddAdoNetGrainStorage("PubSubStore", o => (o.Invariant, o.ConnectionString) = (Invariant, database))
            .AddMemoryStreams(LiveStream.Provider, streams =>
            {
                streams.ConfigurePullingAgent(a => a.Configure(o => o.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(25)));
                streams.ConfigurePartitioning(2);
            })
            .Configure<GrainCollectionOptions>(o => o.CollectionQuantum = TimeSpan.FromSeconds(20))
            // Where each grain of the last hours was is not worth keeping: what is active fits, and who is not found here is asked for.
            .Configure<GrainDirectoryOptions>(o => o.CacheSize = KnownPlaces)
            .Configure<ClusterMembershipOptions>(NoticeTheDead)
            // a cancelled purpose says what it did: an outcome that has happened outside is never dropped
            .Configure<SiloMessagingOptions>(o => (o.ResponseTimeout, o.WaitForCancellationAcknowledgement) = (TimeSpan.FromSeconds(10), true)));
        builder.Services.AddHostedService<IdleTrim>();
        builder.Services.AddSerializer(s => s.AddPlatformSerialization());
    }

    // A killed silo's sessions answer elsewhere within two to three seconds; a silo that is only slow is not put out.
    private static void NoticeTheDead(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 3;
        options.NumVotesForDeathDeclaration = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    private static SiloPlace Place(IConfiguration configuration)
    {
        var place = Settings.Read<SiloPlace>(configuration, "Orleans");
        return IPAddress.TryParse(place.AdvertisedAddress, out _) ? place
            : throw new StartException($"Orleans__AdvertisedAddress: '{place.AdvertisedAddress}' is no IP address.");
    }
}
