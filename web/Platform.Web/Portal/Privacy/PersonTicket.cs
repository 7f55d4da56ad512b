namespace Platform.Web.Portal.Privacy;

/// <summary>Whose file a member of staff may download for a while.</summary>
internal sealed record PersonTicket(string Agency, Guid Staff, string Client, string? Phone, string? Email, string? Session);
