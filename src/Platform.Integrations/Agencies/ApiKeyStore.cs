using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>An agency's API keys: 256 random bits each, of which SHA-256 is stored (such a key cannot be guessed, so the hash needs no slowness).</summary>
public sealed class ApiKeyStore(NpgsqlDataSource database)
{
    private const string Mark = "pk_";
    private const int RandomBytes = 32;
    private const int PrefixLength = 8;

    private const string CreateSql = """
        with created as (
          insert into api_keys (agency_id, hash, name, prefix) values ($1, $2, $3, $4) returning agency_id, key_id
        ), audited as (
          insert into audit (agency_id, actor, action, subject) select agency_id, $5, 'api_key.created', key_id::text from created
        )
        select key_id from created
        """;

    private const string RevokeSql = """
        with revoked as (
          update api_keys set revoked_at = now() where agency_id = $1 and key_id = $2 and revoked_at is null returning agency_id, key_id
        ), audited as (
          insert into audit (agency_id, actor, action, subject) select agency_id, $3, 'api_key.revoked', key_id::text from revoked
        )
        select key_id from revoked
        """;

    /// <param name="name">What it is for, in its owner's words.</param>
    /// <param name="actor">Who makes it, for the audit.</param>
    public async Task<NewApiKey> Create(string agency, string name, string actor)
    {
        var key = Mark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        var ids = await database.QueryFor(agency, row => row.GetGuid(0), CreateSql,
            agency, SHA256.HashData(Encoding.UTF8.GetBytes(key)), name, key[..PrefixLength], actor);
        return new(ids.Single(), key, key[..PrefixLength]);
    }

    /// <summary>Ends a key. Hosts remember keys for up to 30 seconds, so it may work that much longer.</summary>
    /// <returns>False when the agency has no such key in use.</returns>
    public async Task<bool> Revoke(string agency, Guid keyId, string actor) =>
        (await database.QueryFor(agency, row => row.GetGuid(0), RevokeSql, agency, keyId, actor)).Count == 1;

    /// <summary>Says that a key was used just now. Hosts remember keys, so this is called about twice a minute, and written at most once in one.</summary>
    public Task Used(string agency, Guid keyId) => database.ExecuteFor(agency, """
        update api_keys set last_used_at = now() where agency_id = $1 and key_id = $2 and (last_used_at is null or last_used_at < now() - interval '1 minute')
        """, agency, keyId);

    /// <summary>The agency's keys, newest first.</summary>
    public Task<List<ApiKeyRow>> List(string agency) => database.QueryFor(agency,
        row => new ApiKeyRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.Instant(3), row.InstantOrNull(4), row.InstantOrNull(5)),
        "select key_id, name, prefix, created_at, revoked_at, last_used_at from api_keys where agency_id = $1 order by created_at desc, key_id", agency);
}
