using Npgsql;

namespace Platform.Integrations.Turns;

/// <summary>Connections for the hot path of turns: statements prepared once, plans made once, always by index.</summary>
public static class TurnDataSource
{
    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "platform-turns",
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 1,
            MaxPoolSize = 12,
            // a whole group in one packet, as far as can be
            WriteBufferSize = 64 * 1024,
            // Every setting ends with its transaction, so there is nothing to reset: parsing that was a tenth of the server's work.
            NoResetOnClose = true,
            // A group differs from the next in length only: one generic plan serves all, and it must not be one made for empty tables.
            Options = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off",
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
