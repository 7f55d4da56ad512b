using Platform.Integrations.Staff;
using Platform.Web.Portal.Conversations;

namespace Platform.Web.Portal.Audit;

/// <summary>What was done, in words.</summary>
internal static class AuditWords
{
    internal static string Action(string action) => action switch
    {
        "api_key.created" => "API key created",
        "api_key.revoked" => "API key revoked",
        "config.published" => "Config published",
        "document.added" => "Document added",
        "document.deleted" => "Document deleted",
        "person.erased" => "Person erased",
        "person.exported" => "Person exported",
        "secret.stored" => "Secret stored",
        "secret.deleted" => "Secret deleted",
        StaffChanges.PasswordChanged => "Password changed",
        StaffChanges.SignedOutEverywhere => "Signed out everywhere",
        StaffChanges.TwoFactorOn => "Second step of sign-in turned on",
        StaffChanges.TwoFactorOff => "Second step of sign-in turned off",
        StaffChanges.RecoveryCodesMade => "Recovery codes made",
        StaffChanges.RecoveryCodeUsed => "Recovery code used",
        StaffChanges.PasskeyAdded => "Passkey added",
        StaffChanges.PasskeyRenamed => "Passkey renamed",
        StaffChanges.PasskeyRemoved => "Passkey removed",
        StaffChanges.Invited => "Staff invited",
        StaffChanges.InvitationWithdrawn => "Invitation withdrawn",
        StaffChanges.Joined => "Staff joined",
        StaffChanges.RoleChanged => "Role changed",
        StaffChanges.Deactivated => "Staff deactivated",
        StaffChanges.Reactivated => "Staff reactivated",
        _ => SessionWords.Plain(action.Replace('.', ' ')),
    };
}
