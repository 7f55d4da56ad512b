using NodaTime;
using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Database;

namespace Platform.Integrations.Staff;

/// <summary>How people come to an agency's staff: by a link that works once, for some days. Who may invite is judged under the lock of <see cref="StaffRoster"/>.</summary>
public sealed class StaffInvitations(TenantDatabase database)
{
    /// <summary>How long a link opens.</summary>
    public static Duration Lifetime { get; } = Duration.FromDays(7);

    private const string Columns = "invitation_id, email, role, created_at, expires_at";

    private const string InviteSql = """
        insert into staff_invitations (agency_id, email, email_key, role, token_hash, invited_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (agency_id, email_key) do update set invitation_id = gen_random_uuid(), email = excluded.email, role = excluded.role,
          token_hash = excluded.token_hash, invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at
        where staff_invitations.role = any ($9)
        """;

    private const string JoinSql = """
        insert into staff (agency_id, staff_id, email, email_key, name, role, password_hash, security_stamp)
        select agency_id, $3, email, email_key, $4, role, $5, $6 from staff_invitations where agency_id = $1 and token_hash = $2
        on conflict (email_key) do nothing
        """;

    /// <summary>The open ones, newest first; those too old are among them until somebody withdraws or renews them.</summary>
    public Task<IReadOnlyList<InvitationRow>> List(string agency, CancellationToken cancellation) => database.ReadAsync(agency,
        $"select {Columns} from staff_invitations where agency_id = $1 order by created_at desc, invitation_id", [agency], Row, cancellation);

    /// <summary>Invites an address; one that is invited already gets another link, and the one before opens nothing more.</summary>
    /// <param name="emailKey">The address as Identity compares it.</param>
    public async Task<InvitationAnswer> Invite(StaffId actor, string email, string emailKey, string role, Instant now, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(actor.Agency, cancellation);
        var staff = await StaffRoster.LockAsync(tenant, cancellation);
        var managed = RosterRules.ManagedBy(staff, actor.Staff);
        if (!managed.Contains(role))
            return new(RosterRefusal.NotAllowed, null);
        if (await tenant.ReadAsync("select 1 from staff where agency_id = $1 and email_key = $2", [actor.Agency, emailKey], row => row.GetInt32(0), cancellation) is not [])
            return new(RosterRefusal.AlreadyMember, null);
        var token = InvitationToken.Create(actor.Agency);
        object?[] values = [actor.Agency, email, emailKey, role, token.Hash, actor.Staff, now.ToDateTimeUtc(), (now + Lifetime).ToDateTimeUtc(), managed.ToArray()];
        if (await tenant.ExecuteAsync(InviteSql, values, cancellation) == 0)
            return new(RosterRefusal.NotAllowed, null);
        await TellAsync(tenant, staff, actor, StaffChanges.Invited, email, role, cancellation);
        return new(null, token);
    }

    /// <summary>Makes an invitation's link open nothing.</summary>
    /// <returns>Null when it is so.</returns>
    public async Task<RosterRefusal?> Withdraw(StaffId actor, Guid invitation, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(actor.Agency, cancellation);
        var staff = await StaffRoster.LockAsync(tenant, cancellation);
        var withdrawn = await tenant.ReadAsync($"delete from staff_invitations where agency_id = $1 and invitation_id = $2 returning {Columns}",
            [actor.Agency, invitation], Row, cancellation);
        if (withdrawn is not [var row])
            return RosterRefusal.NotThere;
        if (!RosterRules.ManagedBy(staff, actor.Staff).Contains(row.Role))
            return RosterRefusal.NotAllowed;
        await TellAsync(tenant, staff, actor, StaffChanges.InvitationWithdrawn, row.Email, row.Role, cancellation);
        return null;
    }

    /// <summary>The invitation that a link opens; null when none does.</summary>
    public async Task<InvitationRow?> Find(InvitationToken token, Instant now, CancellationToken cancellation) =>
        await database.ReadAsync(token.Agency, $"select {Columns} from staff_invitations where agency_id = $1 and token_hash = $2 and expires_at > $3",
            [token.Agency, token.Hash, now.ToDateTimeUtc()], Row, cancellation) is [var found] ? found : null;

    /// <summary>Takes the invitation: the link's end and the new member are one transaction, so it is taken once.</summary>
    /// <param name="member">Id, name, password hash and stamp; address and role are the invitation's.</param>
    public async Task<JoinResult> Join(InvitationToken token, StaffMember member, Instant now, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(token.Agency, cancellation);
        // Of two who take it at once the second waits here, and finds it gone.
        if (await tenant.ReadAsync($"select {Columns} from staff_invitations where agency_id = $1 and token_hash = $2 and expires_at > $3 for update",
            [token.Agency, token.Hash, now.ToDateTimeUtc()], Row, cancellation) is not [var row])
            return JoinResult.Gone;
        if (await tenant.ExecuteAsync(JoinSql, [token.Agency, token.Hash, member.Id.Staff, member.Name, member.PasswordHash, member.SecurityStamp], cancellation) == 0)
            return JoinResult.AddressTaken;
        await tenant.ExecuteAsync("delete from staff_invitations where agency_id = $1 and invitation_id = $2", [token.Agency, row.Id], cancellation);
        await tenant.ExecuteAsync(StaffChanges.ToldSql, [token.Agency, row.Email, StaffChanges.Joined, row.Email, row.Role], cancellation);
        await tenant.CommitAsync(cancellation);
        return JoinResult.Joined;
    }

    private static async Task TellAsync(
        TenantConnection tenant, IReadOnlyList<Colleague> staff, StaffId actor, string action, string email, string role, CancellationToken cancellation)
    {
        await tenant.ExecuteAsync(StaffChanges.ToldSql, [actor.Agency, staff.First(one => one.Id == actor.Staff).Email, action, email, role], cancellation);
        await tenant.CommitAsync(cancellation);
    }

    private static InvitationRow Row(NpgsqlDataReader row) => new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.Instant(3), row.Instant(4));
}
