using Platform.Core.Staff;

namespace Platform.Integrations.Staff;

/// <summary>What came of inviting somebody: one of the two.</summary>
/// <param name="Token">For the link, which nobody can see again.</param>
public sealed record InvitationAnswer(RosterRefusal? Refusal, InvitationToken? Token);
