using System.Collections.Concurrent;

namespace Platform.Simulators.Models;

/// <summary>What the simulator shall do, and what it saw and said.</summary>
public sealed class ModelScript(IModelBrain brain)
{
    private const int Kept = 200;

    private readonly ConcurrentQueue<Behaviour> next = new();
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private readonly ConcurrentQueue<string> said = new();
    private readonly SemaphoreSlim arrivals = new(0);

    public IModelBrain Brain { get; set; } = brain;

    /// <summary>Behaviours of the next requests, one each; then it is well again.</summary>
    public ModelScript Next(params Behaviour[] behaviours)
    {
        foreach (var behaviour in behaviours)
            next.Enqueue(behaviour);
        return this;
    }

    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    /// <summary>Frames of streams and bodies of whole answers, as they were sent.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <summary>Ends when one more request has come.</summary>
    public Task Arrival(CancellationToken cancellation) => arrivals.WaitAsync(cancellation);

    internal Behaviour? Take() => next.TryDequeue(out var behaviour) ? behaviour : null;

    internal void Saw(SeenRequest request)
    {
        Keep(seen, request);
        arrivals.Release();
    }

    internal void Says(string frame) => Keep(said, frame);

    private static void Keep<T>(ConcurrentQueue<T> queue, T item)
    {
        queue.Enqueue(item);
        while (queue.Count > Kept)
            queue.TryDequeue(out _);
    }
}
