namespace Platform.Core.Staff;

/// <summary>Who may change whom among an agency's staff. Nobody acts on, or makes, a role above their own; the last active owner stays.</summary>
public static class RosterRules
{
    /// <summary>The roles that <paramref name="actor"/> may give, whose members and invitations they may change; none for who is not active.</summary>
    public static IReadOnlyList<string> ManagedBy(IReadOnlyList<Colleague> staff, Guid actor) =>
        staff.FirstOrDefault(one => one.Id == actor) is { Active: true, Role: var role } ? StaffRoles.ManagedBy(role) : [];

    /// <summary>Whether a member may become <paramref name="after"/>; null when so.</summary>
    /// <param name="staff">All of the agency, as they are now.</param>
    public static RosterRefusal? Check(IReadOnlyList<Colleague> staff, Guid actor, Colleague after)
    {
        if (staff.FirstOrDefault(one => one.Id == after.Id) is not { } before)
            return RosterRefusal.NotThere;
        var managed = ManagedBy(staff, actor);
        if (!managed.Contains(before.Role) || !managed.Contains(after.Role))
            return RosterRefusal.NotAllowed;
        return IsActiveOwner(before) && !IsActiveOwner(after) && !staff.Any(one => one.Id != after.Id && IsActiveOwner(one))
            ? RosterRefusal.LastOwner : null;
    }

    private static bool IsActiveOwner(Colleague one) => one is { Role: StaffRoles.Owner, Active: true };
}
