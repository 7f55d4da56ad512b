using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>An open page outlives its cookie: every five minutes it asks whether its member may still be here.</summary>
internal sealed class StaffRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<StaffMember>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
