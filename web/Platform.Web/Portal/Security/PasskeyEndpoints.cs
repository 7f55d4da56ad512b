using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Platform.Web.Portal.Security;

/// <summary>
/// Where the forms of passkeys go: first for what to ask the device, then with its answer. All need the antiforgery token; sign-in is
/// limited by address.
/// </summary>
internal static class PasskeyEndpoints
{
    private const int LongestCredential = 16_384;

    internal static void MapPasskeys(this IEndpointRouteBuilder portal)
    {
        portal.MapPost("/portal/account/sign-in-passkey/options", OfferAsync).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();
        portal.MapPost("/portal/account/sign-in-passkey", SignInAsync).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();
        portal.MapPost("/portal/account/passkeys/options", BeginAsync).RequireAuthorization().ExcludeFromDescription();
        portal.MapPost("/portal/account/passkeys", AddAsync).RequireAuthorization().ExcludeFromDescription();
        portal.MapPost("/portal/account/passkeys/rename", RenameAsync).RequireAuthorization().ExcludeFromDescription();
        portal.MapPost("/portal/account/passkeys/remove", RemoveAsync).RequireAuthorization().ExcludeFromDescription();
    }

    // For whoever comes: the device knows whose passkeys it has.
    private static async Task<IResult> OfferAsync([FromForm] string? to, SignInManager<StaffMember> signIn) =>
        Results.Json(PasskeyOffer.Of(await signIn.MakePasskeyRequestOptionsAsync(null)));

    private static async Task<IResult> SignInAsync([FromForm] string? credential, [FromForm] string? to, StaffSignIn signIn) =>
        (Fits(credential) ? await signIn.TryPasskeyAsync(credential!) : SignInResult.Failed) switch
        {
            { Succeeded: true } => Results.LocalRedirect(SignInEndpoints.LocalPath(to)),
            { IsLockedOut: true } => SignInEndpoints.Back("locked", to),
            _ => SignInEndpoints.Back("passkey", to),
        };

    private static async Task<IResult> BeginAsync([FromForm] string? password, AccountDesk desk) => Results.Json(await desk.BeginPasskeyAsync(password));

    private static async Task<IResult> AddAsync([FromForm] string? name, [FromForm] string? credential, AccountDesk desk) =>
        Back(Fits(credential) ? await desk.AddPasskeyAsync(name, credential!) : PasskeyOutcome.Failed);

    private static async Task<IResult> RenameAsync([FromForm] string? id, [FromForm] string? name, AccountDesk desk) => Back(await desk.RenamePasskeyAsync(id, name));

    private static async Task<IResult> RemoveAsync([FromForm] string? id, [FromForm] string? password, AccountDesk desk) => Back(await desk.RemovePasskeyAsync(id, password));

    private static bool Fits(string? credential) => credential is { Length: > 0 and <= LongestCredential };

    private static IResult Back(PasskeyOutcome outcome) => Results.LocalRedirect($"/portal/account?passkey={outcome}#passkeys");
}
