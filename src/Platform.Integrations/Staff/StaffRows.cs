using NodaTime;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Staff;

/// <summary>The rows of staff: read and written as their agency, under row-level security.</summary>
public sealed class StaffRows(NpgsqlDataSource source, TenantDatabase database)
{
    /// <summary>Whose address this is; null when nobody's. The only look-up before the agency is known.</summary>
    public async Task<StaffId?> Locate(string emailKey, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select agency_id, staff_id from platform_find_staff($1)");
        command.Parameters.Add(new() { Value = emailKey });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new StaffId(reader.GetString(0), reader.GetGuid(1)) : null;
    }

    /// <summary>The member; null when there is none.</summary>
    public async Task<StaffMember?> Read(StaffId id, CancellationToken cancellation)
    {
        const string sql = """
            select email, email_key, name, role, password_hash, security_stamp, failures, locked_until, two_factor, authenticator_key, version, deactivated_at is null
            from staff where agency_id = $1 and staff_id = $2
            """;
        var found = await database.ReadAsync(id.Agency, sql, [id.Agency, id.Staff], row => Member(id, row), cancellation);
        return found is [var member] ? member : null;
    }

    /// <summary>True when the agency is there; staff belong to one.</summary>
    public async Task<bool> AgencyExists(string agency, CancellationToken cancellation) =>
        await database.ReadAsync(agency, "select 1 from agencies where agency_id = $1", [agency], row => row.GetInt32(0), cancellation) is not [];

    /// <summary>The agency's own name, for the head of its pages.</summary>
    public async Task<string> AgencyName(string agency, CancellationToken cancellation) =>
        (await database.ReadAsync(agency, "select name from agencies where agency_id = $1", [agency], row => row.GetString(0), cancellation)).Single();

    /// <summary>Adds the member; one who is there already under that address is left as they are.</summary>
    public async Task Insert(StaffMember member, CancellationToken cancellation)
    {
        const string sql = """
            insert into staff (agency_id, staff_id, email, email_key, name, role, password_hash, security_stamp, failures, locked_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (email_key) do nothing
            """;
        await using var tenant = await database.OpenAsync(member.Id.Agency, cancellation);
        await tenant.ExecuteAsync(sql, Values(member), cancellation);
        await tenant.CommitAsync(cancellation);
    }

    /// <summary>Writes the member as it stands, and its change into the audit. Without a second factor no recovery code stays.</summary>
    /// <returns>False when somebody wrote the row since it was read: nothing is written.</returns>
    public async Task<bool> Update(StaffMember member, CancellationToken cancellation)
    {
        const string sql = """
            update staff set email = $3, email_key = $4, name = $5, role = $6, password_hash = $7, security_stamp = $8, failures = $9, locked_until = $10,
              two_factor = $11, authenticator_key = $12, recovery_codes = case when $11 then recovery_codes else '{}' end, version = version + 1
            where agency_id = $1 and staff_id = $2 and version = $13
            """;
        await using var tenant = await database.OpenAsync(member.Id.Agency, cancellation);
        if (await tenant.ExecuteAsync(sql, [.. Values(member), member.TwoFactor, member.AuthenticatorKey, member.Version], cancellation) == 0)
            return false;
        if (member.Change is { } change)
            await tenant.ExecuteAsync(StaffChanges.AuditSql, [member.Id.Agency, member.Email, change], cancellation);
        await tenant.CommitAsync(cancellation);
        (member.Version, member.Change) = (member.Version + 1, null);
        return true;
    }

    private static object?[] Values(StaffMember member) =>
        [member.Id.Agency, member.Id.Staff, member.Email, member.EmailKey, member.Name, member.Role,
            member.PasswordHash, member.SecurityStamp, member.Failures, member.LockedUntil?.ToDateTimeUtc()];

    private static StaffMember Member(StaffId id, NpgsqlDataReader row) => new()
    {
        Id = id,
        Email = row.GetString(0),
        EmailKey = row.GetString(1),
        Name = row.GetString(2),
        Role = row.GetString(3),
        PasswordHash = row.TextOrNull(4),
        SecurityStamp = row.GetString(5),
        Failures = row.GetInt32(6),
        LockedUntil = row.InstantOrNull(7),
        TwoFactor = row.GetBoolean(8),
        AuthenticatorKey = row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9),
        Version = row.GetInt64(10),
        Active = row.GetBoolean(11),
    };
}
