using NodaTime;

namespace Platform.Integrations.Staff;

/// <summary>An invitation that nobody took yet.</summary>
/// <param name="Role">What its taker becomes: one of <see cref="Core.Staff.StaffRoles"/>.</param>
/// <param name="ExpiresAt">From then on its link opens nothing.</param>
public sealed record InvitationRow(Guid Id, string Email, string Role, Instant InvitedAt, Instant ExpiresAt);
