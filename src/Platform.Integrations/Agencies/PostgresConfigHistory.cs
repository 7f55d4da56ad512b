using System.Collections.Immutable;
using Npgsql;
using Platform.Core.Agencies;
using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>The history of configs in the tables <c>config_versions</c> and <c>clients</c>.</summary>
public sealed class PostgresConfigHistory(NpgsqlDataSource database) : IConfigHistory
{
    private const string AppendSql = """
        with added as (
          insert into config_versions (agency_id, client_id, version, document, author)
          values ($1, $2, $3, $4, $5)
          on conflict do nothing
          returning agency_id
        ), audited as (
          insert into audit (agency_id, actor, action, subject, details)
          select agency_id, coalesce($5, 'system'), 'config.published', $2, 'version ' || $3 from added
        )
        update clients set published_version = $3, origins = $6
        where agency_id = $1 and client_id = $2 and published_version < $3 and exists (select from added)
        """;

    /// <inheritdoc/>
    public async Task<ConfigDocument> Latest(string agency, string client)
    {
        const string Sql = "select version, document from config_versions where agency_id = $1 and client_id = $2 order by version desc limit 1";
        return (await database.QueryFor(agency, ReadDocument, Sql, agency, client)).SingleOrDefault(ConfigDocument.None);
    }

    /// <inheritdoc/>
    public async Task<ConfigDocument?> Get(string agency, string client, int version)
    {
        const string Sql = "select version, document from config_versions where agency_id = $1 and client_id = $2 and version = $3";
        return (await database.QueryFor(agency, ReadDocument, Sql, agency, client, version)).SingleOrDefault();
    }

    /// <inheritdoc/>
    public async Task<bool> Append(string agency, string client, ConfigDocument document, string? author, ImmutableArray<string> origins) =>
        await database.ExecuteFor(agency, AppendSql, agency, client, document.Version, document.Text, author, origins.ToArray()) == 1;

    private static ConfigDocument ReadDocument(NpgsqlDataReader row) => new(row.GetInt32(0), row.GetString(1));
}
