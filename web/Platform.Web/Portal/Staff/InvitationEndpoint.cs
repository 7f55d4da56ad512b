using Microsoft.AspNetCore.Mvc;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Staff;

/// <summary>Where the form of an invitation goes. It needs the antiforgery token, and is limited by address as sign-in is.</summary>
internal static class InvitationEndpoint
{
    internal static void MapInvitation(this IEndpointRouteBuilder portal) =>
        portal.MapPost("/portal/account/join", JoinAsync).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();

    internal static string PathOf(InvitationToken token) => $"/portal/invitation/{token}";

    private static async Task<IResult> JoinAsync(
        [FromForm] string? invitation, [FromForm] string? name, [FromForm] string? password, InvitationDesk desk, CancellationToken cancellation) =>
        await desk.JoinAsync(invitation, name, password, cancellation) is var outcome and not JoinOutcome.Joined
            ? Results.LocalRedirect($"/portal/invitation/{Uri.EscapeDataString(invitation ?? "-")}?failed={outcome}")
            : Results.LocalRedirect("/portal");
}
