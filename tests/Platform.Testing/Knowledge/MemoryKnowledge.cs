using System.Collections.Concurrent;
using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Testing.Knowledge;

/// <summary>The documents of many clients in memory. Who asks for one client's hears of no other's.</summary>
public sealed class MemoryKnowledge : IKnowledgeSearch
{
    private readonly ConcurrentDictionary<(string Agency, string Client), ImmutableArray<Passage>> documents = new();
    private readonly ConcurrentQueue<(string Agency, string Client, string Query)> asked = new();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyCollection<(string Agency, string Client, string Query)> Asked => asked;

    /// <summary>What an agency's searches do instead of finding.</summary>
    public ConcurrentDictionary<string, Func<CancellationToken, Task>> Before { get; } = new(StringComparer.Ordinal);

    /// <param name="lines"><c>Title: words</c>, each a document.</param>
    public void Keep(string agency, string client, params string[] lines) => documents[(agency, client)] = TestDocuments.Of(lines);

    public async Task<ImmutableArray<PassageHit>> Search(string agency, string client, string query, int topK, CancellationToken cancellation)
    {
        asked.Enqueue((agency, client, query));
        if (Before.TryGetValue(agency, out var before)) await before(cancellation);
        return KnowledgeRanking.Of(query, documents.GetValueOrDefault((agency, client), []), topK);
    }
}
