using System.Diagnostics;
using Npgsql;

namespace Platform.Testing.Faults;

/// <summary>Turns that cannot be committed until this is disposed: who waits for one waits, and a test acts meanwhile.</summary>
public sealed class HeldTurns : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly NpgsqlConnection connection;

    private HeldTurns(NpgsqlConnection connection) => this.connection = connection;

    /// <param name="admin">A role that may lock every table.</param>
    public static async Task<HeldTurns> Begin(string admin)
    {
        var held = new HeldTurns(new(admin));
        await held.connection.OpenAsync();
        await held.Run("begin");
        await held.Run("lock table turns in share mode");
        return held;
    }

    /// <summary>Waits until a turn is ready and waits to be written.</summary>
    public async Task AnyWaiting()
    {
        var started = Stopwatch.GetTimestamp();
        while (await Run("select count(*) from pg_locks where relation = 'turns'::regclass and not granted") is not > 0L)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new InvalidOperationException("No turn came to be written.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Run("commit");
        await connection.DisposeAsync();
    }

    private async Task<object?> Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
