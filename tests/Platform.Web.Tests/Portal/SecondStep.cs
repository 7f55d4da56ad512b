using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Platform.Integrations.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;

namespace Platform.Web.Tests.Portal;

internal static class SecondStep
{
    /// <summary>Makes the member's sign-in ask for codes.</summary>
    /// <returns>The key that the codes are made with.</returns>
    internal static async Task<string> TurnOnSecondStepAsync(this WebFixture web, StaffId id)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var member = (await users.FindByIdAsync(id.ToString())).ShouldNotBeNull();
        (await users.ResetAuthenticatorKeyAsync(member)).Succeeded.ShouldBeTrue();
        (await users.SetTwoFactorEnabledAsync(member, true)).Succeeded.ShouldBeTrue();
        return (await users.GetAuthenticatorKeyAsync(member)).ShouldNotBeNull();
    }
}
