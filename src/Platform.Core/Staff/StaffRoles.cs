namespace Platform.Core.Staff;

/// <summary>The roles of staff, as they stand in rows and claims, and what each may do with the other staff.</summary>
public static class StaffRoles
{
    /// <summary>Everything, the plan and all other staff included.</summary>
    public const string Owner = "owner";

    /// <summary>Everything about clients, their configs and keys; the other staff but owners.</summary>
    public const string Admin = "admin";

    /// <summary>Conversations, leads and bookings; reads configs.</summary>
    public const string Agent = "agent";

    /// <summary>Highest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Owner, Admin, Agent];

    /// <summary>May change clients, configs, secrets, keys and staff.</summary>
    public static bool Administers(string role) => role is Owner or Admin;

    /// <summary>The roles that a member of this role may give, and whose members it may change: none above its own.</summary>
    public static IReadOnlyList<string> ManagedBy(string role) => role switch
    {
        Owner => All,
        Admin => [Admin, Agent],
        _ => [],
    };
}
