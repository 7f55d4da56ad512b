namespace Platform.Web.Portal.Account;

/// <summary>How a member signs in.</summary>
/// <param name="TwoFactor">Sign-in asks for a code.</param>
/// <param name="SetUpKey">The key to be shown to an app, while one is being set up.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes were not used yet.</param>
internal sealed record AccountView(string Email, bool TwoFactor, string? SetUpKey, int RecoveryCodesLeft);
