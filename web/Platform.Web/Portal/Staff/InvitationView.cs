namespace Platform.Web.Portal.Staff;

/// <summary>An invitation, as who holds its link sees it.</summary>
internal sealed record InvitationView(string Agency, string Email, string Role);
