using Npgsql;
using Platform.Integrations.Conversations;
using Platform.Integrations.Database;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Conversations;

public sealed class TurnCatchUpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);
    private readonly NpgsqlDataSource admin = NpgsqlDataSource.Create(database.Admin);

    private TurnCatchUp CatchUp => new(new TenantDatabase(web));
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await admin.DisposeAsync();
    }

    [Fact]
    public async Task Turn_committed_after_the_mark_is_told_once()
    {
        var mark = await CatchUp.MarkAsync("once", Cancellation);
        var thread = await TurnAsync(admin.CreateConnection(), "once");

        var first = await UntilToldAsync("once", mark);
        var second = await CatchUp.ReadAsync("once", first.Mark, Cancellation);

        first.Sessions.Select(session => session.Thread).ShouldBe([thread]);
        second.Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Turn_numbered_first_and_committed_last_is_not_skipped()
    {
        var mark = await CatchUp.MarkAsync("late", Cancellation);
        await using var slow = await admin.OpenConnectionAsync(Cancellation);
        await using var open = await slow.BeginTransactionAsync(Cancellation);
        var late = await WriteAsync(slow, "late");
        var early = await TurnAsync(admin.CreateConnection(), "late");

        var meanwhile = await CatchUp.ReadAsync("late", mark, Cancellation);
        await open.CommitAsync(Cancellation);
        var told = meanwhile.Sessions.Select(session => session.Thread).ToList();
        told.ShouldNotContain(late);
        for (var last = meanwhile; told.Count < 2;)
        {
            last = await UntilToldAsync("late", last.Mark);
            told.AddRange(last.Sessions.Select(session => session.Thread));
        }

        told.ShouldBe([late, early], ignoreOrder: true);
    }

    [Fact]
    public async Task Turn_of_another_agency_is_not_told()
    {
        var mark = await CatchUp.MarkAsync("mine", Cancellation);
        await TurnAsync(admin.CreateConnection(), "theirs");

        (await CatchUp.ReadAsync("mine", mark, Cancellation)).Sessions.ShouldBeEmpty();
    }

    // Whole transactions are told, up to the oldest that runs anywhere on the server: other tests' hold the edge for a moment.
    private async Task<TurnsSince> UntilToldAsync(string agency, TurnMark mark)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (await CatchUp.ReadAsync(agency, mark, patience.Token) is { Sessions.Length: > 0 } told) return told;
        }
    }

    private static async Task<Guid> TurnAsync(NpgsqlConnection connection, string agency)
    {
        await using (connection)
        {
            await connection.OpenAsync(Cancellation);
            return await WriteAsync(connection, agency);
        }
    }

    private static async Task<Guid> WriteAsync(NpgsqlConnection connection, string agency)
    {
        var thread = Guid.NewGuid();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in new[]
        {
            "insert into threads values ($1, $2, 'spa', 'web', 'x', false, now())",
            "insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, started_at, last_at) values ($1, $2, 1, 'spa', 'web', false, 1, 1, 1, 'bot', 0, now(), now())",
            "insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) values ($1, $2, 1, 1, 'spa', 1, 1, now(), '{}', '{}')",
        })
        {
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = agency }, new() { Value = thread } } });
        }

        await batch.ExecuteNonQueryAsync(Cancellation);
        return thread;
    }
}
