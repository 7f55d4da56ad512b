using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Account;

/// <summary>What members do with their own sign-in. Each change ends their other sign-ins; this one is written anew, so it needs a page that can set a cookie.</summary>
internal sealed partial class AccountDesk(SignInManager<StaffMember> signIn, PasskeyRows passkeys)
{
    private const int LongestPassword = 256;
    private const int RecoveryCodes = 10;

    private UserManager<StaffMember> Users => signIn.UserManager;

    internal async Task<AccountView> ViewAsync()
    {
        var me = await MeAsync();
        var key = me.TwoFactor ? null : await Users.GetAuthenticatorKeyAsync(me);
        return new(me.Email, me.TwoFactor, key, await Users.CountRecoveryCodesAsync(me));
    }

    internal async Task<AccountAnswer> ChangePasswordAsync(string? present, string? next)
    {
        var me = await MeAsync();
        if (await RefusalAsync(me, present) is { } problem)
            return new(problem);
        if (next is null or { Length: > LongestPassword })
            return new("A password has 10 to 256 characters.");
        if (next == present)
            return new("That is the password you have. Choose another.");
        me.Change = StaffChanges.PasswordChanged;
        return await KeepAsync(me, await Users.ChangePasswordAsync(me, present!, next));
    }

    /// <summary>Makes a key to be shown to the app. Nothing asks for codes until one was confirmed.</summary>
    internal async Task<AccountAnswer> BeginTwoFactorAsync(string? password)
    {
        var me = await MeAsync();
        if (me.TwoFactor)
            return AccountAnswer.Done;
        if (await RefusalAsync(me, password) is { } problem)
            return new(problem);
        return await KeepAsync(me, await Users.ResetAuthenticatorKeyAsync(me));
    }

    internal async Task<AccountAnswer> ConfirmTwoFactorAsync(string? code)
    {
        var me = await MeAsync();
        if (me.TwoFactor)
            return AccountAnswer.Done;
        if (!await Users.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, Digits(code)))
            return new("That code is not right, or was used before. Check the time on your phone, wait for the next code and try again.");
        me.Change = StaffChanges.TwoFactorOn;
        var answer = await KeepAsync(me, await Users.SetTwoFactorEnabledAsync(me, true));
        return answer.Problem is null ? await MakeCodesAsync(me) : answer;
    }

    internal async Task<AccountAnswer> NewRecoveryCodesAsync(string? password)
    {
        var me = await MeAsync();
        if (await RefusalAsync(me, password) is { } problem)
            return new(problem);
        me.Change = StaffChanges.RecoveryCodesMade;
        return await MakeCodesAsync(me);
    }

    internal async Task<AccountAnswer> EndTwoFactorAsync(string? password)
    {
        var me = await MeAsync();
        if (await RefusalAsync(me, password) is { } problem)
            return new(problem);
        me.Change = StaffChanges.TwoFactorOff;
        return await KeepAsync(me, await Users.SetTwoFactorEnabledAsync(me, false));
    }

    /// <summary>Here too: whoever asks for it may be at another's machine.</summary>
    internal async Task SignOutEverywhereAsync()
    {
        var me = await MeAsync();
        me.Change = StaffChanges.SignedOutEverywhere;
        var result = await Users.UpdateSecurityStampAsync(me);
        if (!result.Succeeded)
            throw new InvalidOperationException("The member was written by somebody else at the same time.");
        await signIn.SignOutAsync();
    }

    /// <summary>A code as people type it, "123 456" too.</summary>
    internal static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));

    private async Task<StaffMember> MeAsync() =>
        await Users.GetUserAsync(signIn.Context.User) ?? throw new InvalidOperationException("Nobody is signed in on this page.");

    // A wrong password counts here as it does at the door.
    private async Task<string?> RefusalAsync(StaffMember me, string? password)
    {
        if (password is null or { Length: 0 or > LongestPassword })
            return "Type your present password.";
        var result = await signIn.CheckPasswordSignInAsync(me, password, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => "Too many wrong passwords. Try again in five minutes.",
            _ => "That is not your present password.",
        };
    }

    private async Task<AccountAnswer> MakeCodesAsync(StaffMember me) =>
        await Users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes) is { } codes
            ? new(null, [.. codes]) : new("The codes could not be stored. Try again.");

    private async Task<AccountAnswer> KeepAsync(StaffMember me, IdentityResult result)
    {
        if (!result.Succeeded)
            return new(result.Errors.First().Description);
        await signIn.RefreshSignInAsync(me);
        return AccountAnswer.Done;
    }
}
