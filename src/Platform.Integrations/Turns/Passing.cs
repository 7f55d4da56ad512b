using Npgsql;

namespace Platform.Integrations.Turns;

/// <summary>Tries again what may be repeated freely, while the database restarts or a pooled connection turns out to be dead.</summary>
internal static class Passing
{
    private const int Tries = 5;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(20);

    public static async Task<T> Retry<T>(Func<Task<T>> repeatable, CancellationToken cancellation)
    {
        for (var failed = 0; ; failed++)
        {
            try
            {
                return await repeatable();
            }
            catch (NpgsqlException passing) when (passing.IsTransient && failed < Tries)
            {
                await Task.Delay(First * (1 << failed), cancellation);
            }
        }
    }
}
