using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Portal.Security;

/// <summary>
/// How often one address may try to sign in, and how long an ended sign-in lingers. Beside it every member is locked for five
/// minutes after five wrong passwords or codes.
/// </summary>
internal sealed class SignInLimits
{
    internal const string Section = "Limits:SignIn";

    /// <summary>Tries a minute. Default 10.</summary>
    [Range(1, 100_000)]
    public int PerMinute { get; init; } = 10;

    /// <summary>
    /// Seconds until another browser, or a page that stays open, notices at the latest that its sign-in was ended elsewhere. Default 60.
    /// Hosts tell each other at once; this is for what they miss.
    /// </summary>
    [Range(1, 3_600)]
    public int RecheckSeconds { get; init; } = 60;

    internal TimeSpan Recheck => TimeSpan.FromSeconds(RecheckSeconds);
}
