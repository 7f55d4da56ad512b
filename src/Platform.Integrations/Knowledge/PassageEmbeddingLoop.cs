using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Integrations.Knowledge;

/// <summary>Rounds of <see cref="PassageEmbedding"/>: one after the other while there is something to do, else every ten seconds.</summary>
internal sealed class PassageEmbeddingLoop(PassageEmbedding embedding, TimeProvider clock, ILogger<PassageEmbeddingLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Round(stoppingToken) is null or < PassageEmbedding.RoundSize)
                await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<int?> Round(CancellationToken cancellation)
    {
        try
        {
            return await embedding.Round(cancellation);
        }
        catch (NpgsqlException failure)
        {
            Log.DatabaseUnreachable(log, failure.SqlState ?? nameof(NpgsqlException));
            return null;
        }
    }
}
