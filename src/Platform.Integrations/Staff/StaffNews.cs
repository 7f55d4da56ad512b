using Npgsql;

namespace Platform.Integrations.Staff;

/// <summary>Hears whose sign-ins ended, whichever host ended them. A hurry only: what is missed is found when stamps are compared.</summary>
public sealed class StaffNews(NpgsqlDataSource source)
{
    /// <summary>Tells until cancelled, on a connection of its own.</summary>
    /// <param name="listening">From now on nothing is missed.</param>
    /// <exception cref="NpgsqlException">The connection was lost.</exception>
    public async Task ListenAsync(Action listening, Action<StaffId> ended, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, told) =>
        {
            if (StaffId.Parse(told.Payload) is { } id)
                ended(id);
        };
        await using (var listen = new NpgsqlCommand("listen platform_staff", connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        listening();
        while (!cancellation.IsCancellationRequested)
            await connection.WaitAsync(cancellation);
    }
}
