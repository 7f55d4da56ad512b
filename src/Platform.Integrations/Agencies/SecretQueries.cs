using Platform.Integrations.Database;

namespace Platform.Integrations.Agencies;

/// <summary>Which secrets a client has: never what they hold.</summary>
public sealed class SecretQueries(TenantDatabase database)
{
    private const string Listed = "select name, updated_at from secrets where agency_id = $1 and client_id = $2 order by name";

    public Task<IReadOnlyList<SecretRow>> ListAsync(string agency, string client, CancellationToken cancellation) =>
        database.ReadAsync(agency, Listed, [agency, client], row => new SecretRow(row.GetString(0), row.Instant(1)), cancellation);
}
