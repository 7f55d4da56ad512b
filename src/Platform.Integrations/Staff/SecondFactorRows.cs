using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Staff;

/// <summary>What can be used once: a step of time, a recovery code. Each use is one statement, so that of two at once one is refused.</summary>
public sealed class SecondFactorRows(NpgsqlDataSource database)
{
    /// <summary>Takes the code of a step.</summary>
    /// <returns>False when it, or a later one, was taken before.</returns>
    public async Task<bool> SpendStep(StaffId id, long step) => await database.ExecuteFor(id.Agency,
        "update staff set code_step = $3 where agency_id = $1 and staff_id = $2 and code_step < $3", id.Agency, id.Staff, step) == 1;

    /// <summary>Ends all recovery codes and begins new ones.</summary>
    public Task ReplaceRecoveryCodes(StaffId id, byte[][] hashes) => database.ExecuteFor(id.Agency,
        "update staff set recovery_codes = $3 where agency_id = $1 and staff_id = $2", id.Agency, id.Staff, hashes);

    /// <summary>Takes a recovery code and tells the audit.</summary>
    /// <returns>False when there is none like it, or no more.</returns>
    public async Task<bool> RedeemRecoveryCode(StaffId id, byte[] hash)
    {
        const string Sql = """
            with redeemed as (
              update staff set recovery_codes = array_remove(recovery_codes, $3) where agency_id = $1 and staff_id = $2 and $3 = any (recovery_codes)
              returning agency_id, email
            )
            insert into audit (agency_id, actor, action, subject) select agency_id, email, $4, email from redeemed
            """;
        return await database.ExecuteFor(id.Agency, Sql, id.Agency, id.Staff, hash, StaffChanges.RecoveryCodeUsed) == 1;
    }

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> CountRecoveryCodes(StaffId id) => (await database.QueryFor(id.Agency, row => row.GetInt32(0),
        "select cardinality(recovery_codes) from staff where agency_id = $1 and staff_id = $2", id.Agency, id.Staff)).Single();
}
