using Platform.Core.Privacy;

namespace Platform.Grains.Tests.Privacy;

/// <summary>Retention that writes down what it is asked.</summary>
internal sealed class Remembered : IRetention
{
    public List<(string Agency, string Client)> NotKnown { get; } = [];
    public List<(string Client, int Version, int Days)> Known { get; } = [];
    public Queue<bool> More { get; } = [];
    public int Batches { get; private set; }

    public Task<IReadOnlyList<(string Agency, string Client)>> Unknown(int atMost, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<(string, string)>>([.. NotKnown]);

    public Task Know(string agency, string client, int version, int days, CancellationToken cancellation)
    {
        Known.Add((client, version, days));
        return Task.CompletedTask;
    }

    public Task<bool> Erase(int atMost, CancellationToken cancellation)
    {
        Batches++;
        return Task.FromResult(More.TryDequeue(out var more) && more);
    }
}
