using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>The member that this circuit belongs to. Every page asks here whose rows to read.</summary>
internal sealed class CurrentStaff(AuthenticationStateProvider authentication, StaffRows rows)
{
    private string? agencyName;

    /// <summary>Null while nobody is signed in.</summary>
    internal async Task<StaffContext?> FindAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return user.Identity?.IsAuthenticated is true
            ? new(StaffClaims.IdOf(user), user.FindFirstValue(StaffClaims.DisplayName) ?? "", user.Identity.Name ?? "", user.FindFirstValue(ClaimTypes.Role) ?? "")
            : null;
    }

    internal async Task<StaffContext> GetAsync() =>
        await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in on this page.");

    internal async Task<string> AgencyNameAsync() =>
        agencyName ??= await rows.AgencyName((await GetAsync()).Agency, CancellationToken.None);
}
