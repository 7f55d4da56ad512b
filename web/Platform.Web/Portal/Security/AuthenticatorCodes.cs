using Microsoft.AspNetCore.Identity;
using NodaTime;
using Platform.Core.Staff;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Checks codes of authenticator apps. Beyond what Identity's own provider does, a code is taken once: who looks over a shoulder comes too late.</summary>
internal sealed class AuthenticatorCodes(SecondFactorRows factors, TimeProvider time) : IUserTwoFactorTokenProvider<StaffMember>
{
    /// <summary>Nothing: the app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<StaffMember> manager, StaffMember user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key
        && Totp.Match(key, token, Instant.FromDateTimeOffset(time.GetUtcNow())) is { } step
        && await factors.SpendStep(user.Id, step);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffMember> manager, StaffMember user) => Task.FromResult(user.AuthenticatorKey is not null);
}
