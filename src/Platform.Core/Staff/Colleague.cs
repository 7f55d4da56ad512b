namespace Platform.Core.Staff;

/// <summary>One of an agency's staff, as far as the others decide about them.</summary>
/// <param name="Role">One of <see cref="StaffRoles"/>.</param>
/// <param name="Active">May sign in.</param>
public sealed record Colleague(Guid Id, string Email, string Role, bool Active);
