using Npgsql;
using Platform.Core.Agencies;
using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>Agencies and clients in the tables of those names.</summary>
public sealed class PostgresAgencyRegistry(NpgsqlDataSource database) : IAgencyRegistry
{
    /// <inheritdoc/>
    public Task SaveAgency(string agency, string name) => database.ExecuteFor(
        agency, "insert into agencies (agency_id, name) values ($1, $2) on conflict (agency_id) do update set name = excluded.name", agency, name);

    /// <inheritdoc/>
    public async Task<ClientClaim> ClaimClient(string agency, string client, string name, string template)
    {
        const string Claim = "insert into clients (agency_id, client_id, name, template) values ($1, $2, $3, $4) on conflict do nothing";
        if (await database.ExecuteFor(agency, Claim, agency, client, name, template) == 1)
            return ClientClaim.Claimed;
        const string Ours = "select 1 from clients where agency_id = $1 and client_id = $2";
        return (await database.QueryFor(agency, row => row.GetInt32(0), Ours, agency, client)).Count == 1 ? ClientClaim.Ours : ClientClaim.Taken;
    }

    /// <inheritdoc/>
    public async Task<string?> FindAgency(string agency) =>
        (await database.QueryFor(agency, row => row.GetString(0), "select name from agencies where agency_id = $1", agency)).SingleOrDefault();
}
