using Orleans.Configuration;
using Orleans.Serialization;
using Platform.Grains.Contracts.Hosting;
using Platform.Grains.Contracts.Turns;
using Platform.Integrations.Database;

namespace Platform.Web.Hosting;

/// <summary>The web host is a client of the cluster, found through the membership table in PostgreSQL.</summary>
internal static class ClusterClient
{
    // Orleans' name of the ADO.NET driver
    private const string Invariant = "Npgsql";

    internal static WebApplicationBuilder AddCluster(this WebApplicationBuilder builder)
    {
        var connection = PlatformDatabase.ConnectionString(builder.Configuration);
        builder.Services.AddOptions<ClusterNames>().BindConfiguration(ClusterNames.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RepeatSettings>().BindConfiguration(RepeatSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.UseOrleansClient(client =>
        {
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
            client.UseConnectionRetryFilter<WaitForCluster>();
            client.AddMemoryStreams(LiveStream.Provider);
            client.Services.AddSerializer(serializer => serializer.AddPlatformSerialization());
            client.Services.AddOptions<ClusterOptions>().Configure<Microsoft.Extensions.Options.IOptions<ClusterNames>>((cluster, names) =>
                (cluster.ClusterId, cluster.ServiceId) = (names.Value.ClusterId, names.Value.ServiceId));
            // a silo that came back is used again within seconds, not after Orleans' minute
            client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
        });
        builder.Services.AddSingleton<SessionReferences>();
        builder.Services.AddSingleton<SessionCalls>();
        return builder;
    }
}
