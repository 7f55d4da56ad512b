using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Finds passages of one client's documents. Never another client's: the filter is inside the query.</summary>
public interface IKnowledgeSearch
{
    /// <param name="topK">At most this many, 1 to 50.</param>
    /// <returns>Best first; empty where nothing is alike.</returns>
    Task<ImmutableArray<PassageHit>> Search(string agency, string client, string query, int topK, CancellationToken cancellation);
}
