using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Platform.Migrations.Demo;

/// <summary>
/// Puts the demo agencies into a database. What is there already stays as it is, for people may have edited it; only the
/// sign-in follows what this installation was told, or nobody could use a database that another one seeded.
/// </summary>
internal static class DemoSeed
{
    internal static async Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<DemoAgency> agencies, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var agency in agencies)
        {
            AddAgency(batch, agency);
            foreach (var client in agency.Clients)
                AddClient(batch, agency, client);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        foreach (var agency in agencies)
            await LetSignInAsync(connection, agency, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void AddAgency(NpgsqlBatch batch, DemoAgency agency)
    {
        Add(batch, "insert into agencies (agency_id, name) values ($1, $2) on conflict do nothing", agency.Id, agency.Name);
        Add(batch, "insert into api_keys (agency_id, hash, name, prefix) values ($1, $2, 'Demo', $3) on conflict do nothing",
            agency.Id, SHA256.HashData(Encoding.UTF8.GetBytes(agency.ApiKey)), agency.ApiKey[..8]);
        Add(batch, """
            insert into staff (agency_id, staff_id, email, email_key, name, role, security_stamp)
            values ($1, $2, $3, $4, 'Demo owner', 'owner', $5) on conflict (email_key) do nothing
            """,
            agency.Id, Guid.NewGuid(), agency.Email, KeyOf(agency), Guid.NewGuid().ToString("N"));
    }

    private static async Task LetSignInAsync(NpgsqlConnection connection, DemoAgency agency, CancellationToken cancellation)
    {
        var hasher = new PasswordHasher<DemoAgency>();
        await using var read = new NpgsqlCommand("select password_hash from staff where email_key = $1", connection) { Parameters = { new() { Value = KeyOf(agency) } } };
        if (await read.ExecuteScalarAsync(cancellation) is string hash && hasher.VerifyHashedPassword(agency, hash, agency.Password) != PasswordVerificationResult.Failed)
            return;
        await using var write = new NpgsqlCommand("update staff set password_hash = $2, failures = 0, locked_until = null where email_key = $1", connection)
        {
            Parameters = { new() { Value = KeyOf(agency) }, new() { Value = hasher.HashPassword(agency, agency.Password) } },
        };
        await write.ExecuteNonQueryAsync(cancellation);
    }

    // As Identity compares addresses
    private static string KeyOf(DemoAgency agency) => agency.Email.Normalize().ToUpperInvariant();

    private static void AddClient(NpgsqlBatch batch, DemoAgency agency, DemoClient client)
    {
        Add(batch, "insert into clients (agency_id, client_id, name, template, published_version, origins) values ($1, $2, $3, $4, 1, array[$5]) on conflict do nothing",
            agency.Id, client.Id, client.Name, client.Template, client.Origin);
        Add(batch, "insert into config_versions (agency_id, client_id, version, document, author) values ($1, $2, 1, $3, 'demo') on conflict do nothing",
            agency.Id, client.Id, client.Document());
        foreach (var document in DemoDocument.Of(client.Id))
            AddDocument(batch, agency, client, document);
    }

    // Read by the first silo that starts. What somebody has deleted does not come back.
    private static void AddDocument(NpgsqlBatch batch, DemoAgency agency, DemoClient client, DemoDocument document) => Add(batch, """
        insert into documents (agency_id, client_id, document_id, title, kind, source, media_type, body, digest, state, created_at, updated_at)
        select $1, $2, gen_random_uuid(), $3, 'file', $4, 'text/markdown', $5, $6, 'waiting', now(), now() - interval '1 minute'
        where not exists (select from audit where agency_id = $1 and action = 'document.deleted' and subject like $2 || '/%')
        on conflict do nothing
        """,
        agency.Id, client.Id, document.Title, document.FileName, document.Body, document.Digest);

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
