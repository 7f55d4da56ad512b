using System.Collections.Concurrent;
using Platform.Core.Knowledge;

namespace Platform.Grains.Tests.Knowledge;

/// <summary>Reads a document's words as they are, when its test lets it; what silos do with it is seen here by all of them.</summary>
internal sealed class HeldReader : IReadDocuments
{
    private readonly ConcurrentDictionary<string, (TaskCompletionSource Begun, TaskCompletionSource Open)> gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> busyTitles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> reads = new(StringComparer.Ordinal);

    /// <summary>Holds the next reading of a title, once; <paramref name="busy"/> as one that keeps its core.</summary>
    public (Task Begun, TaskCompletionSource Open) Hold(string title, bool busy = false)
    {
        var gate = (Begun: new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), Open: new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        gates[title] = gate;
        if (busy)
            busyTitles.TryAdd(title, true);
        return (gate.Begun.Task, gate.Open);
    }

    public int Reads(string title) => reads.GetValueOrDefault(title);

    public async Task<DocumentReading> Read(string title, string? name, string mediaType, byte[] body, CancellationToken cancellation)
    {
        var key = title.Length > 0 ? title : name!;
        reads.AddOrUpdate(key, 1, (_, before) => before + 1);
        if (gates.TryRemove(key, out var gate))
        {
            gate.Begun.SetResult();
            if (busyTitles.ContainsKey(key))
                gate.Open.Task.Wait(CancellationToken.None);
            // a silo that was killed in this process goes on
            await gate.Open.Task;
        }

        return new DocumentReading.Done(new(title, [new("", System.Text.Encoding.UTF8.GetString(body))]), "text/plain");
    }
}
