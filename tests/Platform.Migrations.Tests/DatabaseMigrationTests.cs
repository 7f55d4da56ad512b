using Npgsql;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests;

public sealed class DatabaseMigrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private MigrationSettings Settings => new(database.Owner, "test", "test");

    [Fact]
    public async Task Apply_on_a_migrated_database_does_nothing() =>
        (await DatabaseMigration.ApplyAsync(Settings, TestContext.Current.CancellationToken)).ShouldBeEmpty();

    [Fact]
    public async Task Apply_from_several_at_once_applies_each_script_once()
    {
        await using var empty = await EmptyDatabase.CreateAsync(database);
        var settings = Settings with { Owner = empty.Owner };

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            DatabaseMigration.ApplyAsync(settings, TestContext.Current.CancellationToken)));

        applied.SelectMany(names => names).Order(StringComparer.Ordinal).ShouldBe(Scripts.All.Select(script => script.Name));
    }

    [Fact]
    public async Task Apply_without_pgvector_names_the_administrators_line()
    {
        await using var empty = await EmptyDatabase.CreateAsync(database, vector: false);

        var failure = await Should.ThrowAsync<MigrationException>(
            DatabaseMigration.ApplyAsync(Settings with { Owner = empty.Owner }, TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("create extension vector;");
        failure.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("orleansquery", true)]
    [InlineData("orleans_membership", true)]
    [InlineData("orleans_membership_version", true)]
    [InlineData("orleans_grain_state", false)]
    [InlineData("orleans_reminder", false)]
    public async Task Web_role_finds_the_cluster_and_reads_no_grain_state(string table, bool allowed)
    {
        await using var connection = new NpgsqlConnection(database.Web);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand($"select count(*) from {table}", connection);

        if (allowed)
            await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        else
            (await Should.ThrowAsync<PostgresException>(read.ExecuteScalarAsync(TestContext.Current.CancellationToken)))
                .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Named_parameters_still_work_after_a_migration_in_the_same_process()
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var echo = new NpgsqlCommand("select @word::text", connection) { Parameters = { new("word", "yes") } };

        (await echo.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("yes");
    }
}
