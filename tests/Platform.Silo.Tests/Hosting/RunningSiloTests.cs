using System.Net;
using Npgsql;
using Platform.Testing.Faults;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Silo.Tests.Hosting;

/// <summary>Probes, metrics and the end of a silo that runs.</summary>
public sealed class RunningSiloTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Active = 3;
    private const int Dead = 6;
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silo_lives_without_its_database_and_leaves_its_cluster_when_it_is_told_to_stop()
    {
        await using var silo = new LoneSilo(database.Silo);
        await silo.Ready(cancellation);
        (await Status(silo)).ShouldBe(Active);

        await Outage.Of(database.Name, database.Server, async () =>
        {
            using var live = await silo.Get("/health/live", cancellation);
            live.StatusCode.ShouldBe(HttpStatusCode.OK);
        });
        using var metrics = await silo.Get("/metrics", cancellation);
        (await metrics.Content.ReadAsStringAsync(cancellation)).ShouldContain("orleans");

        (await silo.Stop()).ShouldBe(0);
        // dead by its own word: nobody waits for it to be voted out
        (await Status(silo)).ShouldBe(Dead);
    }

    [Fact]
    public async Task Silo_waits_for_a_database_that_is_not_there_yet()
    {
        await using var late = await TestDatabase.CreateAsync();
        LoneSilo silo = null!;
        await Outage.Of(late.Name, late.Server, () =>
        {
            silo = new LoneSilo(late.Silo);
            return silo.Logged("The database does not answer yet", cancellation);
        });
        await using (silo) await silo.Ready(cancellation);
    }

    private async Task<int> Status(LoneSilo silo)
    {
        // unpooled: the outage cut what a pool holds
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Admin) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select status from orleans_membership where port = $1", connection) { Parameters = { new() { Value = silo.SiloPort } } };
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
