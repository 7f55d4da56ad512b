using NodaTime;

namespace Platform.Integrations.Staff;

/// <summary>A member, as colleagues see them.</summary>
/// <param name="Role">One of <see cref="Core.Staff.StaffRoles"/>.</param>
/// <param name="Active">May sign in.</param>
/// <param name="TwoFactor">Sign-in asks for a code.</param>
public sealed record StaffRow(Guid Id, string Email, string Name, string Role, bool Active, bool TwoFactor, Instant JoinedAt);
