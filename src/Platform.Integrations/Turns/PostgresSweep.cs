using NodaTime;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>The sweeper's look-ups: named functions, the only way across agencies.</summary>
/// <param name="source">Connections of role <c>platform_silo</c>.</param>
public sealed class PostgresSweep(NpgsqlDataSource source) : ISweep
{
    public Task<IReadOnlyList<ThreadKey>> WaitingThreads(Duration olderThan, int atMost, CancellationToken cancellation) =>
        Threads("select agency_id, client_id, channel, thread_id from platform_sweep_messages($1, $2)", olderThan, atMost, cancellation);

    public Task<IReadOnlyList<ThreadKey>> IdleThreads(Duration idle, int atMost, CancellationToken cancellation) =>
        Threads("select agency_id, client_id, channel, thread_id from platform_sweep_idle($1, $2)", idle, atMost, cancellation);

    public async Task<int> KeepTexts(Duration rested, int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select platform_keep_session_texts($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = rested.ToTimeSpan() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<int> DropLapsedHolds(int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select platform_sweep_holds($1)");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<IReadOnlyList<ThreadKey>> Threads(string sql, Duration age, int atMost, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = age.ToTimeSpan() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var threads = new List<ThreadKey>();
        while (await row.ReadAsync(cancellation)) threads.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetGuid(3)));
        return threads;
    }
}
