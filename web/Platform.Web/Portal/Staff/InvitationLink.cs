namespace Platform.Web.Portal.Staff;

/// <summary>What came of inviting somebody: one of the last two.</summary>
/// <param name="Problem">Why nobody was, in words.</param>
/// <param name="Path">The link within this host, which nobody can see again.</param>
internal sealed record InvitationLink(string Email, string? Problem, string? Path);
