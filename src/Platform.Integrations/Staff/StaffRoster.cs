using System.Security.Cryptography;
using Platform.Core.Staff;
using Platform.Integrations.Database;

namespace Platform.Integrations.Staff;

/// <summary>
/// An agency's staff, and what they do to one another. Every change is one transaction that first locks the rows of all members: it is
/// judged by how they are then, so that of two at once the second sees the first.
/// </summary>
public sealed class StaffRoster(TenantDatabase database)
{
    /// <summary>All members, those who may sign in first.</summary>
    public Task<IReadOnlyList<StaffRow>> List(string agency, CancellationToken cancellation) => database.ReadAsync(agency, """
        select staff_id, email, name, role, deactivated_at is null, two_factor, created_at from staff
        where agency_id = $1 order by deactivated_at is not null, lower(name), email
        """, [agency],
        row => new StaffRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetBoolean(5), row.Instant(6)), cancellation);

    /// <summary>Gives a member another role. It ends their sign-ins, so that none goes on with the old one.</summary>
    /// <returns>Null when it is so.</returns>
    public Task<RosterRefusal?> ChangeRole(StaffId actor, Guid member, string role, CancellationToken cancellation) =>
        ChangeAsync(actor, member, before => before with { Role = role }, StaffChanges.RoleChanged, cancellation);

    /// <summary>Lets a member sign in no more, which ends their sign-ins; or again.</summary>
    /// <returns>Null when it is so.</returns>
    public Task<RosterRefusal?> SetActive(StaffId actor, Guid member, bool active, CancellationToken cancellation) =>
        ChangeAsync(actor, member, before => before with { Active = active }, active ? StaffChanges.Reactivated : StaffChanges.Deactivated, cancellation);

    /// <summary>Locks and reads all members of the agency; in order, so that two who lock wait and do not deadlock.</summary>
    internal static Task<IReadOnlyList<Colleague>> LockAsync(TenantConnection tenant, CancellationToken cancellation) => tenant.ReadAsync(
        "select staff_id, email, role, deactivated_at is null from staff where agency_id = $1 order by staff_id for update", [tenant.Agency],
        row => new Colleague(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)), cancellation);

    private async Task<RosterRefusal?> ChangeAsync(StaffId actor, Guid member, Func<Colleague, Colleague> change, string action, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(actor.Agency, cancellation);
        var staff = await LockAsync(tenant, cancellation);
        if (staff.FirstOrDefault(one => one.Id == member) is not { } before)
            return RosterRefusal.NotThere;
        var after = change(before);
        if (RosterRules.Check(staff, actor.Staff, after) is { } refusal)
            return refusal;
        if (after == before)
            return null;
        await WriteAsync(tenant, after, cancellation);
        var by = staff.First(one => one.Id == actor.Staff).Email;
        await WithdrawAsync(tenant, after, by, cancellation);
        var details = after.Role == before.Role ? null : $"{before.Role} → {after.Role}";
        await tenant.ExecuteAsync(StaffChanges.ToldSql, [actor.Agency, by, action, after.Email, details], cancellation);
        await tenant.CommitAsync(cancellation);
        return null;
    }

    private static Task WriteAsync(TenantConnection tenant, Colleague after, CancellationToken cancellation) => tenant.ExecuteAsync("""
        update staff set role = $3, deactivated_at = case when $4 then null else coalesce(deactivated_at, now()) end, security_stamp = $5, version = version + 1
        where agency_id = $1 and staff_id = $2
        """, [tenant.Agency, after.Id, after.Role, after.Active, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))], cancellation);

    // Who may no longer invite must not come back, or send others, by a link of before.
    private static Task WithdrawAsync(TenantConnection tenant, Colleague after, string by, CancellationToken cancellation) => tenant.ExecuteAsync("""
        with withdrawn as (
          delete from staff_invitations where agency_id = $1 and invited_by = $2 and role <> all ($3) returning agency_id, email, role
        )
        insert into audit (agency_id, actor, action, subject, details) select agency_id, $4, $5, email, role from withdrawn
        """, [tenant.Agency, after.Id, RosterRules.ManagedBy([after], after.Id).ToArray(), by, StaffChanges.InvitationWithdrawn], cancellation);
}
