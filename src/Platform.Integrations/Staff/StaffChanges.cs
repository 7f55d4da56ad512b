namespace Platform.Integrations.Staff;

/// <summary>What staff change about their own sign-in and about one another, as the audit calls it.</summary>
public static class StaffChanges
{
    public const string PasswordChanged = "staff.password_changed";
    public const string SignedOutEverywhere = "staff.signed_out_everywhere";
    public const string TwoFactorOn = "staff.two_factor_on";
    public const string TwoFactorOff = "staff.two_factor_off";
    public const string RecoveryCodesMade = "staff.recovery_codes_made";
    public const string RecoveryCodeUsed = "staff.recovery_code_used";
    public const string PasskeyAdded = "staff.passkey_added";
    public const string PasskeyRenamed = "staff.passkey_renamed";
    public const string PasskeyRemoved = "staff.passkey_removed";
    public const string Invited = "staff.invited";
    public const string InvitationWithdrawn = "staff.invitation_withdrawn";
    public const string Joined = "staff.joined";
    public const string RoleChanged = "staff.role_changed";
    public const string Deactivated = "staff.deactivated";
    public const string Reactivated = "staff.reactivated";

    // Who does it is whom it is done to.
    internal const string AuditSql = "insert into audit (agency_id, actor, action, subject) values ($1, $2, $3, $2)";

    // Who did it, what, to whom, and what more there is to say.
    internal const string ToldSql = "insert into audit (agency_id, actor, action, subject, details) values ($1, $2, $3, $4, $5)";
}
