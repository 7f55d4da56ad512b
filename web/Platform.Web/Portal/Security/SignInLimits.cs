using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Portal.Security;

/// <summary>How often one address may try to sign in. Beside it every member is locked for five minutes after five wrong passwords.</summary>
internal sealed class SignInLimits
{
    internal const string Section = "Limits:SignIn";

    /// <summary>Tries a minute. Default 10.</summary>
    [Range(1, 100_000)]
    public int PerMinute { get; init; } = 10;
}
