using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Platform.Web.Portal.Security;

/// <summary>Where the forms of sign-in and sign-out go. All need the antiforgery token; sign-in is limited by address, and by member through lockout.</summary>
internal static class SignInEndpoints
{
    internal static void MapSignIn(this IEndpointRouteBuilder portal)
    {
        portal.MapPost("/portal/account/sign-in", SignIn).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();
        portal.MapPost("/portal/account/sign-in-code", SignInWithCode).RequireRateLimiting(SignInLimit.Policy).ExcludeFromDescription();
        portal.MapPost("/portal/account/sign-out", SignOut).RequireAuthorization().ExcludeFromDescription();
        portal.MapPost("/portal/account/sign-out-everywhere", SignOutEverywhere).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> SignIn([FromForm] string? email, [FromForm] string? password, [FromForm] string? to, SignInManager<StaffMember> signIn)
    {
        var result = await TryAsync(signIn, email?.Trim() ?? "", password ?? "");
        return result switch
        {
            { Succeeded: true } => Results.LocalRedirect(LocalPath(to)),
            { RequiresTwoFactor: true } => AskForCode(to),
            { IsLockedOut: true } => Back("locked", to),
            _ => Back("wrong", to),
        };
    }

    private static async Task<IResult> SignInWithCode([FromForm] string? code, [FromForm] string? recovery, [FromForm] string? to, SignInManager<StaffMember> signIn)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member)
            return Back("late", to);
        var result = recovery is { Length: > 0 }
            ? await TryRecoveryAsync(signIn, member, recovery)
            : await signIn.TwoFactorAuthenticatorSignInAsync(AccountDesk.Digits(code), isPersistent: false, rememberClient: false);
        return result switch
        {
            { Succeeded: true } => Results.LocalRedirect(LocalPath(to)),
            { IsLockedOut: true } => Back("locked", to),
            _ => AskForCode(to, failed: true),
        };
    }

    // Identity counts wrong codes of apps, and not those of paper.
    private static async Task<SignInResult> TryRecoveryAsync(SignInManager<StaffMember> signIn, StaffMember member, string code)
    {
        if (await signIn.UserManager.IsLockedOutAsync(member))
            return SignInResult.LockedOut;
        var result = code.Length <= 64 ? await signIn.TwoFactorRecoveryCodeSignInAsync(code) : SignInResult.Failed;
        if (!result.Succeeded)
            await signIn.UserManager.AccessFailedAsync(member);
        return result;
    }

    private static async Task<SignInResult> TryAsync(SignInManager<StaffMember> signIn, string email, string password)
    {
        var users = signIn.UserManager;
        if (email.Length is 0 or > 254 || password.Length is 0 or > 256 || await users.FindByNameAsync(email) is not { Active: true } member)
        {
            // As slow as a wrong password, or the time would tell which addresses sign in.
            users.PasswordHasher.HashPassword(new StaffMember { Id = default, Email = "", Name = "", Role = "" }, password.Length > 256 ? "" : password);
            return SignInResult.Failed;
        }

        return await signIn.PasswordSignInAsync(member, password, isPersistent: false, lockoutOnFailure: true);
    }

    private static async Task<IResult> SignOut([FromForm] string? to, SignInManager<StaffMember> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(PortalIdentity.SignInPath);
    }

    private static async Task<IResult> SignOutEverywhere([FromForm] string? to, AccountDesk desk)
    {
        await desk.SignOutEverywhereAsync();
        return Results.LocalRedirect(PortalIdentity.SignInPath);
    }

    private static IResult AskForCode(string? to, bool failed = false) =>
        Results.LocalRedirect($"{PortalIdentity.CodePath}?to={Uri.EscapeDataString(LocalPath(to))}{(failed ? "&failed=code" : "")}");

    internal static IResult Back(string reason, string? to) =>
        Results.LocalRedirect($"{PortalIdentity.SignInPath}?failed={reason}&to={Uri.EscapeDataString(LocalPath(to))}");

    // Only within the portal: a sign-in link must not lead elsewhere.
    internal static string LocalPath(string? to) =>
        to is not null && (to == "/portal" || to.StartsWith("/portal/", StringComparison.Ordinal) || to.StartsWith("/portal?", StringComparison.Ordinal)) && !to.Contains('\\', StringComparison.Ordinal) && !to.StartsWith(PortalIdentity.SignInPath, StringComparison.Ordinal)
            ? to : "/portal";
}
