using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Platform.Web.Portal.Security;

/// <summary>Compares a cookie's stamp with the member's: at intervals, and at once when it may have ended.</summary>
internal static class StaffCookies
{
    internal static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var ended = context.HttpContext.RequestServices.GetRequiredService<EndedSignIns>();
        if (context is { Principal: { } staff, Properties.IssuedUtc: { } issued } && ended.MayConcern(StaffClaims.IdOf(staff), issued))
            context.Properties.IssuedUtc = null;
        return SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
