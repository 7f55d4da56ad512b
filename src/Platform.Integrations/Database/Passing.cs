using System.Net.Sockets;
using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>
/// Tries again what may be repeated freely, while the database restarts or a pooled connection turns out to be dead. Then it is a
/// time-out to the caller: the driver's own exceptions may mean nothing to another host, a time-out means repeat.
/// </summary>
internal static class Passing
{
    private const int Tries = 5;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">The database does not answer.</exception>
    public static async Task<T> Retry<T>(Func<Task<T>> repeatable, CancellationToken cancellation)
    {
        for (var failed = 0; ; failed++)
        {
            try
            {
                return await repeatable();
            }
            catch (Exception away) when (IsAway(away))
            {
                if (failed == Tries) throw new TimeoutException($"The database does not answer at the moment ({Reason(away)}): repeat.");
                await Task.Delay(First * (1 << failed), cancellation);
            }
        }
    }

    /// <summary>True for whatever is no verdict of the database on the statement or its values: shutdown, lost connection, no room.</summary>
    public static bool IsAway(Exception failure) =>
        failure is NpgsqlException or TimeoutException or IOException or SocketException
        && failure is not PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] };

    private static string Reason(Exception away) => (away as NpgsqlException)?.SqlState ?? away.GetType().Name;
}
