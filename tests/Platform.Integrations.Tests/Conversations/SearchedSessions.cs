using NodaTime;
using Npgsql;
using Platform.Integrations.Conversations;
using Platform.Integrations.Database;
using Platform.Integrations.Turns;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Integrations.Tests.Conversations;

/// <summary>Fifty thousand sessions of two agencies that say the same things, and the plans of all that the web's role asks.</summary>
public sealed class SearchedSessions : IAsyncLifetime
{
    /// <summary>Has nine in ten of them: those whose number does not end in 0.</summary>
    public const string Mine = "mine";
    public const string Theirs = "theirs";
    private const int Count = 50_000;

    // Every statement's plan, as it was carried out, is told to the client, also of those inside functions.
    private const string Explained =
        """
        alter role platform_web in database {0} set session_preload_libraries = 'auto_explain';
        alter role platform_web in database {0} set auto_explain.log_min_duration = 0;
        alter role platform_web in database {0} set auto_explain.log_nested_statements = on;
        alter role platform_web in database {0} set auto_explain.log_analyze = on;
        alter role platform_web in database {0} set auto_explain.log_timing = off;
        alter role platform_web in database {0} set auto_explain.log_level = 'notice';
        """;

    private static readonly string[] Rested =
    [
        "insert into agencies (agency_id, name) values ('mine', 'mine'), ('theirs', 'theirs')",
        """
        create table talks as select case when n % 10 = 0 then 'theirs' else 'mine' end as agency_id, md5('talk' || n)::uuid as thread_id, n,
          now() - interval '1 hour' - n * interval '1 second' as at from generate_series(1, $1) n
        """,
        "insert into threads select agency_id, thread_id, 'spa', 'web', 'call-' || n, false, at from talks",
        "insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, state, started_at, last_at) select agency_id, thread_id, 1, 'spa', 'web', false, 1, 0, 1, 'bot', 0, 'collecting_name', at, at from talks",
        "insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) select agency_id, thread_id, 'm', 1, 1, 'answered', at, 'A massage please, my dog is called ' || md5('dog' || n) from talks",
        """insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) select agency_id, thread_id, 1, 1, 'spa', 0, 1, at, '{"turn":1,"text":"When shall we see you?"}', '{}' from talks""",
        "insert into leads (agency_id, thread_id, session, client_id, channel, sandbox, name, phone, status, created_at, updated_at) select agency_id, thread_id, 1, 'spa', 'web', false, 'Ann ' || n, '+34612' || 100000 + n, 'open', at, at from talks",
    ];

    private readonly TestDatabase database = new();
    private readonly ToldPlans plans = new();
    private NpgsqlDataSource admin = null!;
    private NpgsqlDataSource silo = null!;
    private NpgsqlDataSource web = null!;

    internal SessionQueries Queries => new(new TenantDatabase(web));

    /// <summary>The word that only this session's person said.</summary>
    public static string Dog(int n) => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.ASCII.GetBytes($"dog{n}")));

    /// <summary>Its thread.</summary>
    public static Guid Talk(int n) => Guid.ParseExact(Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.ASCII.GetBytes($"talk{n}"))), "N");

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        admin = NpgsqlDataSource.Create(database.Admin);
        silo = NpgsqlDataSource.Create(database.Silo);
        web = new NpgsqlDataSourceBuilder(database.Web).UseLoggerFactory(plans).Build();
        foreach (var line in string.Format(null, Explained, database.Name).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) await Do(line);
        foreach (var sql in Rested) await Do(sql, [.. sql.Contains("$1") ? [Count] : Array.Empty<object>()]);
        while (await Keep() > 0) { }
        await Do("vacuum analyze");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in new[] { admin, silo, web }) await source.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>What a silo does every two seconds.</summary>
    public Task<int> Keep() => new PostgresSweep(silo).KeepTexts(Duration.FromMinutes(5), 20_000, TestContext.Current.CancellationToken);

    public async Task Do(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        command.CommandTimeout = 120;
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task AsWeb(string sql)
    {
        await using var command = web.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The threads that the web's role finds, and the plans by which.</summary>
    public async Task<(Guid[] Threads, string Plans)> Search(string words, string agency = Mine)
    {
        plans.Forget();
        var found = await Queries.ListAsync(agency, new() { Search = words }, new(null, 200), TestContext.Current.CancellationToken);
        return ([.. found.Items.Select(s => s.Thread)], plans.ToString());
    }
}
