namespace Platform.Grains.Knowledge;

/// <summary>So many places, one for a client at a time: of clients that wait each has its turn, however many documents one of them has.</summary>
internal sealed class Lane(int places) : IDisposable
{
    private readonly SemaphoreSlim free = new(places);
    private readonly Dictionary<string, Turn> turns = new(StringComparer.Ordinal);

    public async Task<IDisposable> Enter(string client, CancellationToken cancellation)
    {
        var turn = Queue(client);
        var mine = false;
        try
        {
            await turn.Gate.WaitAsync(cancellation);
            mine = true;
            await free.WaitAsync(cancellation);
            return new Place(this, client, turn);
        }
        catch (OperationCanceledException)
        {
            Leave(client, turn, mine);
            throw;
        }
    }

    public void Dispose() => free.Dispose();

    private Turn Queue(string client)
    {
        lock (turns)
        {
            if (!turns.TryGetValue(client, out var turn))
                turns[client] = turn = new();
            turn.Documents++;
            return turn;
        }
    }

    private void Leave(string client, Turn turn, bool mine)
    {
        lock (turns)
        {
            if (mine)
                turn.Gate.Release();
            if (--turn.Documents == 0)
                turns.Remove(client);
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);
        public int Documents { get; set; }
    }

    private sealed class Place(Lane lane, string client, Turn turn) : IDisposable
    {
        public void Dispose()
        {
            lane.free.Release();
            lane.Leave(client, turn, mine: true);
        }
    }
}
