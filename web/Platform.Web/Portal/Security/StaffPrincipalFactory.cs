using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Writes a member into the cookie: who, of which agency, in which role.</summary>
internal sealed class StaffPrincipalFactory : IUserClaimsPrincipalFactory<StaffMember>
{
    public Task<ClaimsPrincipal> CreateAsync(StaffMember user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, user.Email));
        identity.AddClaim(new(ClaimTypes.Role, user.Role));
        identity.AddClaim(new(StaffClaims.Agency, user.Id.Agency));
        identity.AddClaim(new(StaffClaims.DisplayName, user.Name));
        identity.AddClaim(new("AspNet.Identity.SecurityStamp", user.SecurityStamp));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
