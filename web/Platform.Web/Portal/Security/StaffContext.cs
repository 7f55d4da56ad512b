namespace Platform.Web.Portal.Security;

/// <summary>Who looks at this page, from the cookie and from nowhere else.</summary>
public sealed record StaffContext(string Agency, string Name, string Email, string Role)
{
    /// <summary>May change configs and make clients.</summary>
    internal bool CanConfigure => Role is Integrations.Staff.StaffRoles.Owner or Integrations.Staff.StaffRoles.Admin;
}
