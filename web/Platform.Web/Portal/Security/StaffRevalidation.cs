using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>An open page outlives its cookie: now and then it asks whether its member may still be here.</summary>
internal sealed class StaffRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SignInLimits> limits) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => limits.Value.Recheck;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<StaffMember>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
