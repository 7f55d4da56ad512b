using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Staff;

/// <summary>The passkeys of staff: read and written as their agency, under row-level security.</summary>
public sealed class PasskeyRows(NpgsqlDataSource database)
{
    private const string Columns = "credential_id, public_key, created_at, sign_count, transports, user_verified, backup_eligible, backed_up, name";

    /// <summary>Whose passkey this is; null when nobody's.</summary>
    internal Task<StaffId?> Locate(byte[] credential) => LocateAsync("select agency_id, staff_id from platform_find_passkey($1)", credential);

    /// <summary>The member whose handle a device gives: the member's own part of the id, because a handle has 64 bytes at most.</summary>
    internal Task<StaffId?> Locate(Guid handle) => LocateAsync("select agency_id, staff_id from platform_find_staff_member($1)", handle);

    /// <summary>A member's passkeys, oldest first.</summary>
    internal async Task<IList<UserPasskeyInfo>> Read(StaffId id) => await database.QueryFor(id.Agency, Info,
        $"select {Columns} from staff_passkeys where agency_id = $1 and staff_id = $2 order by created_at, credential_id", id.Agency, id.Staff);

    /// <summary>One of them; null when it is not there.</summary>
    internal async Task<UserPasskeyInfo?> Read(StaffId id, byte[] credential) => (await database.QueryFor(id.Agency, Info,
        $"select {Columns} from staff_passkeys where agency_id = $1 and staff_id = $2 and credential_id = $3", id.Agency, id.Staff, credential)).SingleOrDefault();

    /// <summary>Adds a passkey; one that is there was used just now.</summary>
    internal Task Keep(StaffId id, UserPasskeyInfo passkey) => database.ExecuteFor(id.Agency, """
        insert into staff_passkeys (agency_id, staff_id, credential_id, name, public_key, sign_count, transports, user_verified, backup_eligible, backed_up)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (agency_id, staff_id, credential_id) do update set sign_count = excluded.sign_count, user_verified = excluded.user_verified,
          backed_up = excluded.backed_up, last_used_at = now()
        """, id.Agency, id.Staff, passkey.CredentialId, passkey.Name, passkey.PublicKey, (long)passkey.SignCount, passkey.Transports ?? [],
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp);

    internal Task Remove(StaffId id, byte[] credential) => database.ExecuteFor(id.Agency,
        "delete from staff_passkeys where agency_id = $1 and staff_id = $2 and credential_id = $3", id.Agency, id.Staff, credential);

    /// <summary>A member's passkeys as they see them, oldest first.</summary>
    public Task<List<PasskeyRow>> List(StaffId id) => database.QueryFor(id.Agency,
        row => new PasskeyRow(Base64Url.EncodeToString(row.GetFieldValue<byte[]>(0)), row.GetString(1), row.Instant(2), row.InstantOrNull(3)),
        "select credential_id, name, created_at, last_used_at from staff_passkeys where agency_id = $1 and staff_id = $2 order by created_at, credential_id", id.Agency, id.Staff);

    /// <summary>Calls a passkey otherwise and tells the audit.</summary>
    /// <returns>False when the member has none such.</returns>
    public async Task<bool> Rename(StaffId id, byte[] credential, string name) => await database.ExecuteFor(id.Agency, """
        with renamed as (
          update staff_passkeys set name = $4 where agency_id = $1 and staff_id = $2 and credential_id = $3 returning agency_id, staff_id, name
        )
        insert into audit (agency_id, actor, action, subject, details)
        select agency_id, email, $5, email, renamed.name from renamed join staff using (agency_id, staff_id)
        """, id.Agency, id.Staff, credential, name, StaffChanges.PasskeyRenamed) == 1;

    private async Task<StaffId?> LocateAsync(string sql, object value)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? new StaffId(reader.GetString(0), reader.GetGuid(1)) : null;
    }

    // What a device attested to at the start is not kept: nothing asks for it again.
    private static UserPasskeyInfo Info(NpgsqlDataReader row) => new(
        row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<DateTimeOffset>(2), (uint)row.GetInt64(3), row.GetFieldValue<string[]>(4),
        row.GetBoolean(5), row.GetBoolean(6), row.GetBoolean(7), [], []) { Name = row.GetString(8) };
}
