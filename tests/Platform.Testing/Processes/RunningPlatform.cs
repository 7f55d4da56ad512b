using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using Platform.Testing.Postgres;

namespace Platform.Testing.Processes;

/// <summary>
/// The whole product in real processes on free ports: its own database, silos, one web host, the demo agencies. For
/// journeys, faults and benchmarks; all of it ends when disposed.
/// </summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string logs = Directory.CreateTempSubdirectory("platform-run-").FullName;
    private readonly Dictionary<string, string> settings = [];
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(10) };

    private RunningPlatform(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public IReadOnlyList<HostProcess> Silos { get; private set; } = [];
    public HostProcess Web { get; private set; } = null!;

    /// <summary>The web host's address, such as <c>http://127.0.0.1:41234</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The key that every host has.</summary>
    public byte[] MasterKey { get; } = RandomNumberGenerator.GetBytes(32);

    public string ApiKey { get; } = $"pk_{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
    public string OtherApiKey { get; } = $"pk_{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
    public string Email => "owner@demo-agency.example";
    public string Password { get; } = $"{RandomNumberGenerator.GetHexString(18, lowercase: true)}-Aa1";
    public string OtherEmail => "owner@other-agency.example";
    public string OtherPassword { get; } = $"{RandomNumberGenerator.GetHexString(18, lowercase: true)}-Aa1";

    /// <summary>Starts everything and waits until it is ready.</summary>
    /// <param name="silos">How many silos.</param>
    /// <param name="environment">Settings for every host, such as <c>Limits__…</c>.</param>
    /// <param name="server">A PostgreSQL of its own, else the one that all tests share.</param>
    public static async Task<RunningPlatform> Start(int silos = 1, IReadOnlyDictionary<string, string>? environment = null, PrivateServer? server = null)
    {
        var platform = new RunningPlatform(await TestDatabase.CreateAsync(server));
        try
        {
            await platform.Begin(silos, environment ?? new Dictionary<string, string>());
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the web host answers that database and cluster are there.</summary>
    public Task Ready() => Ready(Web, "/health/ready");

    /// <summary>Waits until a silo is a member of the cluster: before that it serves no HTTP.</summary>
    public Task Ready(HostProcess silo) => Ready(silo, "/health/live");

    /// <summary>A client of the API with the demo agency's key, or another.</summary>
    public HttpClient Client(string? apiKey = null) => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new("Bearer", apiKey ?? ApiKey) },
        Timeout = TimeSpan.FromSeconds(60),
    };

    public async ValueTask DisposeAsync()
    {
        if (Web is not null) await Web.DisposeAsync();
        await Task.WhenAll(Silos.Select(s => s.DisposeAsync().AsTask()));
        probe.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(logs, recursive: true);
    }

    private async Task Begin(int silos, IReadOnlyDictionary<string, string> environment)
    {
        var ports = FreePorts.Take(3 * silos + 1);
        Address = new($"http://127.0.0.1:{ports[^1]}");
        Common(environment);
        await Seed();
        Silos = [.. Enumerable.Range(0, silos).Select(n => Host($"silo-{n + 1}", BuiltHosts.Silo, Pooled(Database.Silo), new()
        {
            ["Orleans__SiloPort"] = $"{ports[3 * n]}",
            ["Orleans__GatewayPort"] = $"{ports[3 * n + 1]}",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[3 * n + 2]}",
        }))];
        Web = Host("web", BuiltHosts.Web, Pooled(Database.Web), new() { ["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/') });
        foreach (var silo in Silos) silo.Start();
        Web.Start();
        await Ready();
    }

    private void Common(IReadOnlyDictionary<string, string> environment)
    {
        settings["DOTNET_ENVIRONMENT"] = settings["ASPNETCORE_ENVIRONMENT"] = "Demo";
        settings["Platform__MasterKey"] = Convert.ToBase64String(MasterKey);
        settings["Logging__LogLevel__Default"] = "Warning";
        settings["Roles__SiloPassword"] = settings["Roles__WebPassword"] = TestServer.RolePassword;
        (settings["Demo__Email"], settings["Demo__Password"], settings["Demo__ApiKey"]) = (Email, Password, ApiKey);
        (settings["Demo__OtherEmail"], settings["Demo__OtherPassword"], settings["Demo__OtherApiKey"]) = (OtherEmail, OtherPassword, OtherApiKey);
        foreach (var (key, value) in environment) settings[key] = value;
    }

    private async Task Seed()
    {
        var seed = new HostProcess("seed", BuiltHosts.Migrations, new Dictionary<string, string>(settings) { ["ConnectionStrings__Platform"] = Database.Owner }, Path.Combine(logs, "seed.log"));
        if (await seed.RunToEnd("seed") is var code and not 0) throw new InvalidOperationException($"Seeding ended with {code}: {seed.Tail}");
    }

    private HostProcess Host(string name, string dll, string connection, Dictionary<string, string> own)
    {
        foreach (var (key, value) in settings) own.TryAdd(key, value);
        own["ConnectionStrings__Platform"] = connection;
        return new(name, dll, own, Path.Combine(logs, $"{name}.log"));
    }

    // the tests' pools are small, a host's is its own
    private static string Pooled(string connection) => new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 30 }.ConnectionString;

    private async Task Ready(HostProcess host, string path)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await Answers(new(host.Address, path)))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience || !host.IsAlive)
                throw new InvalidOperationException($"{host.Name} is not ready.\n{Web.Tail}\n{string.Join('\n', Silos.Select(s => s.Tail))}");
            await Task.Delay(100);
        }
    }

    private async Task<bool> Answers(Uri address)
    {
        try
        {
            using var answer = await probe.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
