using Platform.Core.Staff;

namespace Platform.Web.Portal.Staff;

/// <summary>Roles and refusals, in words.</summary>
internal static class StaffWords
{
    internal static string Role(string role) => role switch
    {
        StaffRoles.Owner => "Owner",
        StaffRoles.Admin => "Admin",
        _ => "Agent",
    };

    internal static string May(string role) => role switch
    {
        StaffRoles.Owner => "everything, the other owners included",
        StaffRoles.Admin => "clients, configs, keys and staff, but not owners",
        _ => "conversations, leads and bookings",
    };

    internal static string Why(RosterRefusal refusal) => refusal switch
    {
        RosterRefusal.LastOwner => "This is the last owner who can sign in. Make somebody else an owner first.",
        RosterRefusal.NotAllowed => "Your role does not reach that far. Ask an owner.",
        RosterRefusal.AlreadyMember => "That address is already one of your staff. Change their role, or reactivate them, in the list.",
        _ => "That is gone: somebody else changed it meanwhile.",
    };
}
