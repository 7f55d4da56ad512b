using System.Collections.Concurrent;
using Platform.Simulators.Models;

namespace Platform.Simulators.Knowledge;

/// <summary>What the provider of embeddings shall do, and what it saw and said.</summary>
public sealed class EmbeddingScript
{
    private const int Kept = 200;

    private readonly ConcurrentQueue<EmbeddingFault> next = new();
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private readonly ConcurrentQueue<string> said = new();

    /// <summary>The newest requests.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    /// <summary>The newest bodies of answers that were whole.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <summary>Faults of the next requests, one each; then it is well again.</summary>
    public EmbeddingScript Next(params EmbeddingFault[] faults)
    {
        foreach (var fault in faults)
            next.Enqueue(fault);
        return this;
    }

    internal EmbeddingFault? Take() => next.TryDequeue(out var fault) ? fault : null;

    internal void Saw(SeenRequest request) => Keep(seen, request);

    internal void Says(string body) => Keep(said, body);

    private static void Keep<T>(ConcurrentQueue<T> queue, T item)
    {
        queue.Enqueue(item);
        while (queue.Count > Kept)
            queue.TryDequeue(out _);
    }
}
