using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Platform.Grains.Contracts.Hosting;
using Platform.Testing.Postgres;
using Platform.Testing.Processes;
using Xunit;

namespace Platform.Web.Tests.Cluster;

/// <summary>The web host on Kestrel over a real silo (whose sessions echo) and a real database with two agencies.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    public const string KeyA = "pk_test_agency_a";
    public const string KeyB = "pk_test_agency_b";
    private readonly TestDatabase database = new();
    private IHost? silo;
    private WebHostUnderTest? web;

    /// <summary>Settings beyond the usual, before the host starts.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public Uri Address { get; private set; } = null!;

    public string Admin => database.Admin;

    internal IServiceProvider Services => web!.Services;

    internal IClusterClient Cluster => Services.GetRequiredService<IClusterClient>();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await SeedAsync();
        var ports = FreePorts.Take(2);
        silo = BuildSilo(ports[0], ports[1]);
        await silo.StartAsync();
        web = new WebHostUnderTest(Settings.Concat(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Platform"] = database.Web,
            ["Platform:MasterKey"] = Convert.ToBase64String(new byte[32]),
        }));
        web.UseKestrel(0);
        web.StartServer();
        Address = web.ClientOptions.BaseAddress;
    }

    public HttpClient Client(string? key = KeyA)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    public async Task SqlAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (web is not null)
            await web.DisposeAsync();
        if (silo is not null)
        {
            await silo.StopAsync();
            silo.Dispose();
        }

        await database.DisposeAsync();
    }

    private Task SeedAsync() => SqlAsync($"""
        insert into agencies (agency_id, name) values ('agency-a', 'A'), ('agency-b', 'B');
        insert into clients (agency_id, client_id, name, template, published_version, origins) values
          ('agency-a', 'spa', 'Spa', 'spa', 1, array['https://spa.example']), ('agency-a', 'unpublished', 'New', 'blank', 0, default),
          ('agency-b', 'gym', 'Gym', 'gym', 1, default);
        insert into api_keys (agency_id, hash, name, prefix) values
          ('agency-a', '\x{Hash(KeyA)}', 'a', 'pk_test'), ('agency-b', '\x{Hash(KeyB)}', 'b', 'pk_test');
        """);

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private IHost BuildSilo(int siloPort, int gatewayPort)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(orleans =>
        {
            orleans.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = ("platform", "platform"));
            orleans.ConfigureEndpoints(IPAddress.Loopback, siloPort, gatewayPort);
            orleans.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = ("Npgsql", database.Silo));
            orleans.AddMemoryGrainStorageAsDefault();
            orleans.Services.AddSerializer(s => s.AddPlatformSerialization());
        });
        return builder.Build();
    }
}
