using System.Security.Cryptography;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge.Documents;

/// <summary>Adds and deletes a client's documents, each with its line in the audit. That a document is read is its grain's work.</summary>
public sealed class DocumentChanges(TenantDatabase database)
{
    // how often its readers ended in the middle stays: the same bytes end the next ones too
    private const string Again = "state = 'waiting', updated_at = now(), body = case when kind = 'url' then null else body end";

    private const string Known = $"""
        update documents d set {Again} where agency_id = $1 and client_id = $2 and document_id = $3 and (kind = 'url' or state = 'failed')
        """;

    private const string Insert = """
        insert into documents (agency_id, client_id, document_id, title, kind, source, media_type, body, digest, state, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', now(), now())
        """;

    private const string Audit = "insert into audit (agency_id, actor, action, subject, details) values ($1, $2, $3, $4, $5)";

    /// <param name="who">Who does it, for the audit.</param>
    public async Task<AddedDocument> AddAsync(string agency, string client, NewDocument document, string who, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        // one writer a client: neither the number nor a double is decided by two at once
        await tenant.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended($1, 0))", [$"documents/{agency}/{client}"], cancellation);
        var digest = document.Body is { } body ? SHA256.HashData(body) : null;
        if (await FindAsync(tenant, client, document, digest, cancellation) is { } known)
        {
            await tenant.ExecuteAsync(Known, [agency, client, known], cancellation);
            await tenant.CommitAsync(cancellation);
            return new AddedDocument.Known(known);
        }

        var count = await tenant.ReadAsync("select count(*) from documents where agency_id = $1 and client_id = $2", [agency, client], row => row.GetInt64(0), cancellation);
        if (count[0] >= KnowledgeLimits.DocumentsOfClient)
            return new AddedDocument.Full();
        var id = Guid.NewGuid();
        await tenant.ExecuteAsync(
            Insert, [agency, client, id, document.Title, document.Kind, document.Source, document.MediaType, document.Body, digest], cancellation);
        await tenant.ExecuteAsync(Audit, [agency, who, "document.added", $"{client}/{id}", document.Title], cancellation);
        await tenant.CommitAsync(cancellation);
        return new AddedDocument.New(id);
    }

    /// <summary>Has a document read again, an address fetched again. False when there is none of that id.</summary>
    public async Task<bool> ReadAgainAsync(string agency, string client, Guid document, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        var found = await tenant.ExecuteAsync(
            $"update documents set {Again} where agency_id = $1 and client_id = $2 and document_id = $3", [agency, client, document], cancellation);
        await tenant.CommitAsync(cancellation);
        return found == 1;
    }

    /// <summary>The document and all of it that could be found. False when there is none of that id.</summary>
    /// <param name="who">Who does it, for the audit.</param>
    public async Task<bool> DeleteAsync(string agency, string client, Guid document, string who, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        var titles = await tenant.ReadAsync(
            "delete from documents where agency_id = $1 and client_id = $2 and document_id = $3 returning title", [agency, client, document], row => row.GetString(0), cancellation);
        if (titles is not [var title])
            return false;
        await tenant.ExecuteAsync(Audit, [agency, who, "document.deleted", $"{client}/{document}", title], cancellation);
        await tenant.CommitAsync(cancellation);
        return true;
    }

    private static async Task<Guid?> FindAsync(TenantConnection tenant, string client, NewDocument document, byte[]? digest, CancellationToken cancellation)
    {
        var (sql, value) = digest is null
            ? ("select document_id from documents where agency_id = $1 and client_id = $2 and kind = 'url' and source = $3", (object?)document.Source)
            : ("select document_id from documents where agency_id = $1 and client_id = $2 and kind <> 'url' and digest = $3", digest);
        return await tenant.ReadAsync(sql, [tenant.Agency, client, value], row => row.GetGuid(0), cancellation) is [var found] ? found : null;
    }
}
