using Platform.Core.Staff;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Who looks at this page, from the cookie and from nowhere else.</summary>
public sealed record StaffContext(StaffId Id, string Name, string Email, string Role)
{
    internal string Agency => Id.Agency;

    /// <summary>May change clients and their configs, secrets, keys and staff: <see cref="StaffPolicies.Administer"/>.</summary>
    internal bool Administers => StaffRoles.Administers(Role);
}
