namespace Platform.Web.Portal.Account;

/// <summary>What came of a change to one's own sign-in.</summary>
/// <param name="Problem">Why nothing was changed, in words; null when it was.</param>
/// <param name="RecoveryCodes">New ones, which nobody can see again.</param>
internal sealed record AccountAnswer(string? Problem, params IReadOnlyList<string> RecoveryCodes)
{
    internal static AccountAnswer Done { get; } = new((string?)null);
}
