namespace Platform.Integrations.Staff;

/// <summary>The roles of staff, as they stand in rows and claims.</summary>
public static class StaffRoles
{
    /// <summary>Everything, the plan and the other staff included.</summary>
    public const string Owner = "owner";

    /// <summary>Everything about clients and their configs.</summary>
    public const string Admin = "admin";

    /// <summary>Conversations, leads and bookings; reads configs.</summary>
    public const string Agent = "agent";
}
