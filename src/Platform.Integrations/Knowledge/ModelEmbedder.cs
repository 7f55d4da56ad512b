using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Platform.Core.Knowledge;
using Platform.Integrations.Models;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Knowledge;

/// <summary>Vectors of a provider's model, in batches. What fails is told by null and a line in the log, never by an exception.</summary>
internal sealed class ModelEmbedder : IEmbedder, IDisposable
{
    /// <summary>Texts in one call.</summary>
    internal const int BatchSize = 64;

    private readonly ModelConnection connection;
    private readonly ModelLimits limits;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly RefusalHandler transport;
    private readonly HttpClient http;
    private readonly Tries<IReadOnlyList<float[]>> tries;

    /// <param name="handler">For addresses that the operator set.</param>
    public ModelEmbedder(ModelConnection connection, ModelLimits limits, TimeProvider clock, ILogger log, HttpMessageHandler handler)
    {
        (this.connection, this.limits, this.clock, this.log) = (connection, limits, clock, log);
        transport = new(handler, limits.Body, clock);
        http = OutboundHttp.Client(transport);
        tries = new(limits, clock);
    }

    /// <summary>What embedding a document may take; a search waits less, and says so itself.</summary>
    public static ModelLimits DefaultLimits { get; } = new() { TryTimeout = TimeSpan.FromSeconds(20), Timeout = TimeSpan.FromMinutes(1), Body = 16 * 1024 * 1024 };

    public string Name => $"{connection.Provider}:{connection.Model}";

    public bool KnowsMeaning => true;

    public async Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation)
    {
        var vectors = ImmutableArray.CreateBuilder<float[]>(texts.Length);
        foreach (var batch in texts.Chunk(BatchSize))
        {
            if (await Batch(batch, cancellation) is not { } some)
                return null;
            vectors.AddRange(some);
        }

        return vectors.ToImmutable();
    }

    public void Dispose()
    {
        http.Dispose();
        transport.Dispose();
    }

    private async Task<IReadOnlyList<float[]>?> Batch(string[] texts, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limits.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var batch = new EmbeddingBatch(connection, http, texts, limits, new(clock, limits.Timeout));
        try
        {
            return await tries.Run(batch, batch.Once, either.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.EmbeddingFailed(log, connection.Provider, Outage.Reason(failure), texts.Length);
            return null;
        }
    }
}
