namespace Platform.Integrations.Staff;

/// <summary>What staff change about their own sign-in, as the audit calls it.</summary>
public static class StaffChanges
{
    public const string PasswordChanged = "staff.password_changed";
    public const string SignedOutEverywhere = "staff.signed_out_everywhere";
    public const string TwoFactorOn = "staff.two_factor_on";
    public const string TwoFactorOff = "staff.two_factor_off";
    public const string RecoveryCodesMade = "staff.recovery_codes_made";
    public const string RecoveryCodeUsed = "staff.recovery_code_used";

    // Who does it is whom it is done to.
    internal const string AuditSql = "insert into audit (agency_id, actor, action, subject) values ($1, $2, $3, $2)";
}
