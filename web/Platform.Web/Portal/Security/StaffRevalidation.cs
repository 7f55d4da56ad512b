using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>An open page outlives its cookie: now and then, and at once when its sign-in may have ended, it asks whether its member may still be here.</summary>
internal sealed class StaffRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SignInLimits> limits, EndedSignIns ended)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <summary>Asks at once, from now on, when this member's sign-ins ended somewhere.</summary>
    internal void Listen() => ended.Ended += Hear;

    protected override TimeSpan RevalidationInterval => limits.Value.Recheck;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<StaffMember>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }

    protected override void Dispose(bool disposing)
    {
        ended.Ended -= Hear;
        base.Dispose(disposing);
    }

    private void Hear(StaffId? member) => _ = CheckAsync(member);

    // What fails here, the interval does again.
    private async Task CheckAsync(StaffId? member)
    {
        var state = await GetAuthenticationStateAsync();
        if (state.User.Identity?.IsAuthenticated is true && (member ?? StaffClaims.IdOf(state.User)) == StaffClaims.IdOf(state.User) && !await ValidateAuthenticationStateAsync(state, CancellationToken.None))
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}
