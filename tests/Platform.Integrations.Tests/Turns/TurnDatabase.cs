using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Integrations.Turns;
using Platform.Testing.Postgres;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

/// <summary>The turn's tables with the silo's own role, shared by the classes of this folder; each test has threads of its own.</summary>
public sealed class TurnDatabase : IAsyncLifetime
{
    public const string Silo = "silo-one";
    private readonly TestDatabase database = new();

    public NpgsqlDataSource Source { get; private set; } = null!;
    public NpgsqlDataSource Admin { get; private set; } = null!;
    public PostgresTurnStore Store { get; private set; } = null!;
    public string SiloConnection => database.Silo;
    public string WebConnection => database.Web;
    internal PostgresOutbox Outbox { get; private set; } = null!;
    internal PostgresSweep Sweep { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        Admin = NpgsqlDataSource.Create(database.Admin);
        Source = TurnDataSource.Create(database.Silo);
        Store = new(Source, Silo);
        Outbox = new(Source, Silo);
        Sweep = new(Source);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Source.DisposeAsync();
        await Admin.DisposeAsync();
        await database.DisposeAsync();
    }

    public Task<CommitResult> Commit(TurnCommit commit) => Store.Commit(commit, TestContext.Current.CancellationToken);

    public Task<SessionSnapshot?> Load(ThreadKey key) => Store.Load(key, TestContext.Current.CancellationToken);

    /// <summary>The first value of a query that sees all rows; $1 is the thread.</summary>
    public async Task<T?> Look<T>(ThreadKey key, string sql)
    {
        await using var command = Admin.CreateCommand(sql);
        command.Parameters.AddWithValue(key.Thread);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T found ? found : default;
    }

    public async Task Do(string sql, params object[] values)
    {
        await using var command = Admin.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
