using System.Security.Claims;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>What the cookie says of who is signed in.</summary>
internal static class StaffClaims
{
    /// <summary>The one agency that the member belongs to. Nothing else says whose rows are shown.</summary>
    internal const string Agency = "agency";

    /// <summary>The name shown to colleagues.</summary>
    internal const string DisplayName = "display_name";

    internal static string AgencyOf(ClaimsPrincipal staff) => staff.FindFirstValue(Agency) ?? throw NoMember();

    internal static StaffId IdOf(ClaimsPrincipal staff) => StaffId.Parse(staff.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") ?? throw NoMember();

    private static InvalidOperationException NoMember() => new("The principal is no member of staff.");
}
