using System.Security.Claims;

namespace Platform.Web.Portal.Security;

/// <summary>What the cookie says of who is signed in.</summary>
internal static class StaffClaims
{
    /// <summary>The one agency that the member belongs to. Nothing else says whose rows are shown.</summary>
    internal const string Agency = "agency";

    /// <summary>The name shown to colleagues.</summary>
    internal const string DisplayName = "display_name";

    internal static string AgencyOf(ClaimsPrincipal staff) =>
        staff.FindFirstValue(Agency) ?? throw new InvalidOperationException("The principal is no member of staff.");
}
