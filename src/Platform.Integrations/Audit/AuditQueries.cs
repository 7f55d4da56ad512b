using System.Globalization;
using Platform.Integrations.Database;

namespace Platform.Integrations.Audit;

/// <summary>Reads what was done in an agency, newest first.</summary>
public sealed class AuditQueries(TenantDatabase database)
{
    private const string Listed = """
        select audit_id, at, actor, action, subject, details from audit
        where agency_id = $1 and audit_id < $2 order by audit_id desc limit $3
        """;

    /// <param name="page">Its cursor is the last row's number.</param>
    public async Task<Page<AuditRow>> ListAsync(string agency, PageRequest page, CancellationToken cancellation)
    {
        var before = page.Cursor is null ? long.MaxValue : long.Parse(page.Cursor, CultureInfo.InvariantCulture);
        var rows = await database.ReadAsync(agency, Listed, [agency, before, page.Rows],
            row => new AuditRow(row.GetInt64(0), row.Instant(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5)), cancellation);
        return rows.Count > page.Limit ? new([.. rows.Take(page.Limit)], rows[page.Limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : new(rows, null);
    }
}
