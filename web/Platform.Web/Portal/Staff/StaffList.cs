using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Staff;

/// <summary>Who belongs to an agency, and who is asked to.</summary>
internal sealed record StaffList(IReadOnlyList<StaffRow> Members, IReadOnlyList<InvitationRow> Invitations);
