using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge;

/// <summary>
/// Passages in PostgreSQL. Candidates come from one query that names agency and client, by their terms and by their vectors; they are
/// put in order by <see cref="PassageRanking"/>. Where the query's embedding cannot be had, search goes on by terms alone.
/// </summary>
public sealed class PostgresKnowledge(TenantDatabase database, IEmbedder embedder, TimeProvider clock) : IKnowledgeSearch, IPassageStore
{
    private const int MostHits = 50;

    /// <summary>Somebody waits for an answer: so long for the query's vector, then without it.</summary>
    private static readonly TimeSpan VectorWait = TimeSpan.FromSeconds(1.5);

    public async Task<ImmutableArray<PassageHit>> Search(string agency, string client, string query, int topK, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(topK, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topK, MostHits);
        var read = KnowledgeQuery.Of(query);
        if (read.Terms.IsEmpty)
            return [];
        var vectors = await QueryVector(read.Text, cancellation);
        string?[] vector = vectors is [var found] ? [embedder.Name, VectorText.Of(found)] : [null, null];
        var rows = await database.ReadAsync(
            agency, KnowledgeSql.Candidates, [agency, client, read.Terms.Select(TermText.Query).ToArray(), .. vector], CandidateRow.Read, cancellation);
        return rows.Count == 0 ? [] : PassageRanking.Rank(read, [.. rows.Select(row => row.Candidate)], rows[0].Counts, embedder.KnowsMeaning, topK);
    }

    public async Task<PassagesKept> Replace(string agency, string client, string documentId, int attempt, ImmutableArray<Passage> passages, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(passages.Length, Passages.Most);
        if (!Guid.TryParse(documentId, out var document))
            return PassagesKept.Gone;
        var rows = await PassageRows.Of(passages, embedder, cancellation);
        await using var tenant = await database.OpenAsync(agency, cancellation);
        if ((await tenant.ReadAsync(KnowledgeSql.Lock, [agency, client, document, attempt], row => row.GetInt32(0), cancellation)).Count == 0)
            return PassagesKept.Gone;
        await tenant.ExecuteAsync(KnowledgeSql.LockClient, [agency, client], cancellation);
        await tenant.ExecuteAsync(KnowledgeSql.Remove, [agency, client, document], cancellation);
        var others = await tenant.ReadAsync(KnowledgeSql.Count, [agency, client], row => row.GetInt64(0), cancellation);
        if (others[0] + passages.Length > KnowledgeLimits.PassagesOfClient)
            return PassagesKept.Full;
        await tenant.ExecuteAsync(
            KnowledgeSql.Insert, [agency, client, document, rows.Ordinals, rows.Headings, rows.Bodies, rows.Terms, rows.Embedder, rows.Vectors], cancellation);
        await tenant.CommitAsync(cancellation);
        return PassagesKept.Done;
    }

    private async Task<ImmutableArray<float[]>?> QueryVector(string text, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(VectorWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await embedder.Embed([text], either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
