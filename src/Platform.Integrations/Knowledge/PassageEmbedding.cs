using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge;

/// <summary>
/// Embeds what the configured embedder has not embedded yet: it could not be had when the passages were written, or another one was
/// configured then. Until a passage's turn has come it is found by its terms.
/// </summary>
/// <param name="source">Connections of role <c>platform_silo</c>.</param>
public sealed class PassageEmbedding(NpgsqlDataSource source, TenantDatabase database, IEmbedder embedder)
{
    /// <summary>Passages of one round.</summary>
    public const int RoundSize = 256;

    private const string Due = "select agency_id, client_id, document_id, ordinal, title, heading, body from platform_passages_to_embed($1, $2)";

    // a passage that was replaced meanwhile has another text
    private const string Write = """
        update passages p set embedder = $6, embedding = n.embedding::vector
        from unnest($2::text[], $3::uuid[], $4::int[], $5::text[], $7::text[]) n (client_id, document_id, ordinal, body, embedding)
        where p.agency_id = $1 and p.client_id = n.client_id and p.document_id = n.document_id and p.ordinal = n.ordinal and p.body = n.body
        """;

    /// <returns>How many there were to embed; null where the embedder cannot be had now.</returns>
    public async Task<int?> Round(CancellationToken cancellation)
    {
        var due = await Read(cancellation);
        foreach (var agency in due.GroupBy(passage => passage.Agency, StringComparer.Ordinal))
        {
            if (await embedder.Embed([.. agency.Select(passage => passage.Text)], cancellation) is not { } vectors)
                return null;
            await using var tenant = await database.OpenAsync(agency.Key, cancellation);
            await tenant.ExecuteAsync(Write, [
                agency.Key, agency.Select(passage => passage.Client).ToArray(), agency.Select(passage => passage.Document).ToArray(), agency.Select(passage => passage.Ordinal).ToArray(),
                agency.Select(passage => passage.Body).ToArray(), embedder.Name, vectors.Select(VectorText.Of).ToArray(),
            ], cancellation);
            await tenant.CommitAsync(cancellation);
        }

        return due.Count;
    }

    private async Task<List<DuePassage>> Read(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Due);
        command.Parameters.Add(new() { Value = embedder.Name });
        command.Parameters.Add(new() { Value = RoundSize });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var due = new List<DuePassage>();
        while (await row.ReadAsync(cancellation))
            due.Add(DuePassage.Read(row));
        return due;
    }
}
