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
    /// <summary>The database's name on the test server.</summary>
    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    /// <summary>A superuser, who passes by row-level security: to arrange rows and to look at all of them.</summary>
    public string Admin => TestServer.Pooled(Name);

    /// <summary>A superuser on the server's own database, for what is done to this one from outside.</summary>
    public string Server => TestServer.Superuser();

    /// <summary>The role that owns the schema and runs migrations and seeding. No superuser, like in production.</summary>
    public string Owner => TestServer.As(TemplateDatabase.OwnerRole, Name);

    /// <summary>The silo's own role.</summary>
    public string Silo => TestServer.As(DatabaseRoles.Silo, Name);

    /// <summary>The web host's own role.</summary>
    public string Web => TestServer.As(DatabaseRoles.Web, Name);

    /// <summary>A database made by hand, for tests that need more than one or none of a class's.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        await TestServer.ExecuteAsync(
            TestServer.Superuser(), $"create database {Name} owner {TemplateDatabase.OwnerRole} template {await TemplateDatabase.NameAsync()}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var pooled in new[] { Admin, Owner, Silo, Web })
        {
            await using var connection = new NpgsqlConnection(pooled);
            NpgsqlConnection.ClearPool(connection);
        }

        await TestServer.ExecuteAsync(TestServer.Superuser(), $"drop database if exists {Name} with (force)");
    }
}
