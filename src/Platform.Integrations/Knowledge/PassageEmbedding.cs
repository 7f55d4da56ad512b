using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge;

/// <summary>
/// Embeds what the configured embedder has not embedded yet: it could not be had when the passages were written, or another one was
/// configured then. Until a passage's turn has come it is found by its terms. One that the embedder refuses is passed over for a while.
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

    private const string Postpone = """
        update passages set embed_after = now() + interval '15 minutes' where agency_id = $1 and client_id = $2 and document_id = $3 and ordinal = $4 and body = $5
        """;

    /// <summary>Who refuses even this is away.</summary>
    private const string Harmless = "hello";

    /// <returns>How many there were to embed; null where the embedder cannot be had now.</returns>
    public async Task<int?> Round(CancellationToken cancellation)
    {
        var due = await Read(cancellation);
        foreach (var agency in due.GroupBy(passage => passage.Agency, StringComparer.Ordinal))
        {
            if (!await Embed(agency.Key, [.. agency], cancellation))
                return null;
        }

        return due.Count;
    }

    /// <summary>Halves what is refused until what is at fault stands alone; false where the embedder is away.</summary>
    private async Task<bool> Embed(string agency, DuePassage[] due, CancellationToken cancellation)
    {
        if (await embedder.Embed([.. due.Select(passage => passage.Text)], cancellation) is { } vectors)
        {
            await Do(agency, Write, [
                agency, due.Select(passage => passage.Client).ToArray(), due.Select(passage => passage.Document).ToArray(), due.Select(passage => passage.Ordinal).ToArray(),
                due.Select(passage => passage.Body).ToArray(), embedder.Name, vectors.Select(VectorText.Of).ToArray(),
            ], cancellation);
            return true;
        }

        if (await embedder.Embed([Harmless], cancellation) is null)
            return false;
        if (due is [var refused])
        {
            await Do(agency, Postpone, [agency, refused.Client, refused.Document, refused.Ordinal, refused.Body], cancellation);
            return true;
        }

        var half = due.Length / 2;
        return await Embed(agency, due[..half], cancellation) && await Embed(agency, due[half..], cancellation);
    }

    private async Task Do(string agency, string sql, object[] values, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        await tenant.ExecuteAsync(sql, values, cancellation);
        await tenant.CommitAsync(cancellation);
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
