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

    /// <summary>Signs in by a device's answer. The device made sure who holds it, so that counts as both steps.</summary>
    internal async Task<SignInResult> TryPasskeyAsync(string credential)
    {
        try
        {
            return await PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // nothing was begun, or too long ago
            return SignInResult.Failed;
        }
    }

    public override async Task<bool> ValidateSecurityStampAsync(StaffMember? user, string? securityStamp) =>
        user is { Active: true } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
