using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Platform.Web.Portal.Security;

/// <summary>A page that stays open hears of ended sign-ins. One that is only drawn does not: it may be the very one that ends them, and goes on.</summary>
internal sealed class StaffCircuit(AuthenticationStateProvider authentication) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        ((StaffRevalidation)authentication).Listen();
        return Task.CompletedTask;
    }
}
