using System.Collections.Immutable;
using Npgsql;
using Platform.Core.Agencies;
using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>Secrets in the table of that name, sealed.</summary>
public sealed class PostgresSecretStore(NpgsqlDataSource database, ISecretProtector protector) : ISecretStore
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> Names(string agency, string client)
    {
        const string Sql = "select name from secrets where agency_id = $1 and client_id = $2 order by name";
        return [.. await database.QueryFor(agency, row => row.GetString(0), Sql, agency, client)];
    }

    /// <inheritdoc/>
    public async Task<string?> Read(string agency, string client, string name)
    {
        const string Sql = "select value from secrets where agency_id = $1 and client_id = $2 and name = $3";
        var seals = await database.QueryFor(agency, row => row.GetFieldValue<byte[]>(0), Sql, agency, client, name);
        return seals is [var seal] ? protector.Open(agency, client, name, seal) : null;
    }

    /// <inheritdoc/>
    public Task Write(string agency, string client, string name, string value, string actor)
    {
        const string Sql = """
            with written as (
              insert into secrets (agency_id, client_id, name, value) values ($1, $2, $3, $4)
              on conflict (agency_id, client_id, name) do update set value = excluded.value, updated_at = now()
              returning agency_id
            )
            insert into audit (agency_id, actor, action, subject) select agency_id, $5, 'secret.stored', $2 || '/' || $3 from written
            """;
        return database.ExecuteFor(agency, Sql, agency, client, name, protector.Seal(agency, client, name, value), actor);
    }

    /// <inheritdoc/>
    public async Task<bool> Delete(string agency, string client, string name, string actor)
    {
        const string Sql = """
            with gone as (
              delete from secrets where agency_id = $1 and client_id = $2 and name = $3 returning agency_id
            )
            insert into audit (agency_id, actor, action, subject) select agency_id, $4, 'secret.deleted', $2 || '/' || $3 from gone
            """;
        return await database.ExecuteFor(agency, Sql, agency, client, name, actor) == 1;
    }
}
