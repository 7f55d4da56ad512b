using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Integrations.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

/// <summary>A connection lost at commit is an unknown outcome: the store finds out before it answers (rule 9).</summary>
[Collection(nameof(TurnsCollection))]
public sealed class UnknownOutcomeTests(TurnDatabase database)
{
    private const int Enough = 6;
    private readonly ThreadKey key = Some.Thread();

    [Fact]
    public async Task Commit_whose_answer_is_cut_off_is_found_to_stand()
    {
        var settings = new NpgsqlConnectionStringBuilder(database.SiloConnection);
        await using var proxy = new CuttingProxy(settings.Host!, settings.Port);
        (settings.Host, settings.Port) = ("127.0.0.1", proxy.Port);
        await using var source = TurnDataSource.Create(settings.ConnectionString);
        await using var store = new PostgresTurnStore(source, TurnDatabase.Silo);
        var send = Some.Send();
        await store.Commit(Some.Turn(key), TestContext.Current.CancellationToken);

        proxy.Arm();
        var result = await store.Commit(Some.Turn(key, 2).Doing(send), TestContext.Current.CancellationToken);

        proxy.Cuts.ShouldBe(1);
        result.ShouldBe(CommitResult.Committed);
        (await database.Load(key))!.Version.ShouldBe(2);
        (await database.Look<long>(key, "select count(*) from effects where thread_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Commit_killed_in_the_middle_is_written_again_once()
    {
        await database.Commit(Some.Turn(key));
        await using var rival = await database.Admin.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await rival.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Run(rival, $"select 1 from sessions where thread_id = '{key.Thread}' for update");

        var commit = database.Commit(Some.Turn(key, 2));
        await KillBlocked();
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        (await commit).ShouldBe(CommitResult.Committed);
        (await database.Look<long>(key, "select count(*) from turns where thread_id = $1")).ShouldBe(2);
    }

    [Fact]
    public async Task Commit_killed_while_another_activation_wins_is_fenced()
    {
        await database.Commit(Some.Turn(key));
        await using var rival = await database.Admin.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await rival.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Run(rival, $"update sessions set version = version + 1 where thread_id = '{key.Thread}'");

        var commit = database.Commit(Some.Turn(key, 2));
        await KillBlocked();
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        (await commit).ShouldBe(CommitResult.Fenced);
    }

    [Fact]
    public async Task Fallback_that_is_lost_is_not_written_later_for_who_repeats_gets_the_answer_itself()
    {
        await database.Commit(Some.Turn(key));
        await using var rival = await database.Admin.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await rival.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Run(rival, $"select 1 from sessions where thread_id = '{key.Thread}' for update");

        var commit = database.Commit(Some.Turn(key, 2) with { Outcome = null });
        await KillBlocked();
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        (await commit).ShouldBe(CommitResult.Unknown);
        (await database.Load(key))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Every_backend_killed_again_and_again_under_load_loses_nothing_acknowledged()
    {
        var sessions = Enumerable.Range(0, 24).Select(_ => Some.Thread()).ToArray();
        var kills = 0;
        var killing = Task.Run(async () =>
        {
            while (kills < Enough) kills += await KillBusy();
        }, TestContext.Current.CancellationToken);

        var turns = await Task.WhenAll(sessions.Select(async thread =>
        {
            var turn = 0;
            while (turn < 12 || !killing.IsCompleted) (await database.Commit(Some.Turn(thread, ++turn))).ShouldBe(CommitResult.Committed);
            return turn;
        }));
        await killing;

        foreach (var (thread, last) in sessions.Zip(turns))
        {
            (await database.Load(thread))!.Version.ShouldBe(last);
            (await database.Look<long>(thread, "select count(*) from turns t join messages m using (agency_id, thread_id, session, turn) where t.thread_id = $1")).ShouldBe(last);
        }
    }

    private async Task KillBlocked()
    {
        for (var killed = false; !killed;)
        {
            await using var command = database.Admin.CreateCommand(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'platform-turns' and wait_event_type = 'Lock' and datname = current_database()");
            killed = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true;
        }
    }

    private async Task<int> KillBusy()
    {
        await using var command = database.Admin.CreateCommand(
            "select count(pg_terminate_backend(pid))::int from pg_stat_activity where application_name = 'platform-turns' and datname = current_database() and state <> 'idle'");
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
