using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Platform.Testing.Postgres;
using Platform.Testing.Processes;
using Xunit;

namespace Platform.Migrations.Tests.Orleans;

/// <summary>A real silo on the tables of script 0001, as the role <c>platform_silo</c>: its start alone runs most of the texts.</summary>
public sealed class RealSilo : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private IHost host = null!;

    /// <summary>The silo's services, the providers among them.</summary>
    public IServiceProvider Services => host.Services;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        var ports = FreePorts.Take(2);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("test", "test"))
            .ConfigureEndpoints(IPAddress.Loopback, ports[0], ports[1])
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database.Silo))
            .AddAdoNetGrainStorageAsDefault(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database.Silo))
            .AddAdoNetGrainStorage("deleting", options => (options.Invariant, options.ConnectionString, options.DeleteStateOnClear) = ("Npgsql", database.Silo, true))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database.Silo)));
        host = builder.Build();
        await host.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await database.DisposeAsync();
    }
}
