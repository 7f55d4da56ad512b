using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Sign-in that a deactivated member has no part in: not by any step of it, and not by a cookie or page of before.</summary>
internal sealed class StaffSignIn(
    UserManager<StaffMember> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<StaffMember> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffMember> confirmation)
    : SignInManager<StaffMember>(users, http, claims, options, log, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(StaffMember user) => Task.FromResult(user.Active);

    public override async Task<bool> ValidateSecurityStampAsync(StaffMember? user, string? securityStamp) =>
        user is { Active: true } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
