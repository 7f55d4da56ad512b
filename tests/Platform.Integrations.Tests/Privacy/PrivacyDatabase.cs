using NodaTime;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Integrations.Database;
using Platform.Integrations.Privacy;
using Platform.Integrations.Tests.Turns;
using Xunit;

namespace Platform.Integrations.Tests.Privacy;

/// <summary>Two agencies with three clients that keep sessions for thirty days; silo and web under their own roles.</summary>
public sealed class PrivacyDatabase : IAsyncLifetime
{
    public const int Days = 30;

    public static ThreadHash Hash { get; } = new(new byte[32]);
    public TurnDatabase Turns { get; } = new();
    public PostgresRetention Retention { get; private set; } = null!;
    public PersonQueries People { get; private set; } = null!;
    public PersonErasure Erasure { get; private set; } = null!;
    private NpgsqlDataSource Web { get; set; } = null!;

    /// <summary>Longer ago than the clients keep.</summary>
    public static Instant Old => SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(Days + 10);

    /// <summary>Not that long ago.</summary>
    public static Instant Young => SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(Days - 10);

    public async ValueTask InitializeAsync()
    {
        await Turns.InitializeAsync();
        Web = NpgsqlDataSource.Create(Turns.WebConnection);
        Retention = new(Turns.Source);
        (People, Erasure) = (new(new(Web)), new(new(Web)));
        await Turns.Do("insert into agencies (agency_id, name) values ('acme', 'Acme'), ('other', 'Other')");
        await Turns.Do($"""
            insert into clients (agency_id, client_id, name, template, published_version, retention_days, retention_version)
            select agency, client, client, 'spa', 1, {Days}, 1 from (values ('acme', 'acme-spa'), ('acme', 'acme-gym'), ('other', 'other-spa')) c(agency, client)
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await Turns.DisposeAsync();
    }

    /// <summary>Batches until nothing more is due.</summary>
    public async Task Sweep()
    {
        while (await Retention.Erase(100, TestContext.Current.CancellationToken)) { }
    }

    /// <summary>Every row of every table, as text with all its columns, by table.</summary>
    public async Task<Dictionary<string, List<string>>> Dump()
    {
        var rows = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in await Texts("select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"))
            rows[table] = await Texts($"select to_jsonb(x)::text from {table} x");
        return rows;
    }

    public async Task<List<string>> Texts(string sql)
    {
        await using var command = Turns.Admin.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var texts = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) texts.Add(row.GetString(0));
        return texts;
    }
}
