using Npgsql;
using Platform.Migrations;
using Xunit;

namespace Platform.Testing.Postgres;

/// <summary>
/// A fresh database with the whole schema, on real PostgreSQL, gone when disposed. As a fixture:
/// <c>public sealed class TurnStoreTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>; by hand:
/// <c>await using var database = await TestDatabase.CreateAsync();</c>.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly TestServer server;

    /// <summary>On the server that all tests share.</summary>
    public TestDatabase() : this(TestServer.Shared)
    {
    }

    private TestDatabase(TestServer server) => this.server = server;

    /// <summary>The database's name on the test server.</summary>
    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    /// <summary>A superuser, who passes by row-level security: to arrange rows and to look at all of them.</summary>
    public string Admin => server.Pooled(Name);

    /// <summary>A superuser on the server's own database, for what is done to this one from outside.</summary>
    public string Server => server.Superuser();

    /// <summary>The role that owns the schema and runs migrations and seeding. No superuser, like in production.</summary>
    public string Owner => server.As(TemplateDatabase.OwnerRole, Name);

    /// <summary>The silo's own role.</summary>
    public string Silo => server.As(DatabaseRoles.Silo, Name);

    /// <summary>The web host's own role.</summary>
    public string Web => server.As(DatabaseRoles.Web, Name);

    /// <summary>A database made by hand, for tests that need more than one or none of a class's.</summary>
    /// <param name="own">A server of the test's own, else the shared one.</param>
    public static async Task<TestDatabase> CreateAsync(PrivateServer? own = null)
    {
        var database = new TestDatabase(own?.Server ?? TestServer.Shared);
        await database.InitializeAsync();
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        await TestServer.ExecuteAsync(
            server.Superuser(), $"create database {Name} owner {TemplateDatabase.OwnerRole} template {await server.Template()}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var pooled in new[] { Admin, Owner, Silo, Web })
        {
            await using var connection = new NpgsqlConnection(pooled);
            NpgsqlConnection.ClearPool(connection);
        }

        await TestServer.ExecuteAsync(server.Superuser(), $"drop database if exists {Name} with (force)");
    }
}
