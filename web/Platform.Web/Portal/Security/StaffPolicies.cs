using Microsoft.AspNetCore.Authorization;
using Platform.Core.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Who may enter what. Every room asks for a signed-in member (in <c>_Imports.razor</c>); these ask for more.</summary>
internal static class StaffPolicies
{
    /// <summary>Clients, configs, secrets, keys, staff and their audit: owners and admins.</summary>
    internal const string Administer = "administer";

    internal static void Add(AuthorizationOptions options) =>
        options.AddPolicy(Administer, policy => policy.RequireRole(StaffRoles.All.Where(StaffRoles.Administers)));
}
