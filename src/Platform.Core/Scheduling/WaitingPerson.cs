using Platform.Core.Conversations;

namespace Platform.Core.Scheduling;

/// <summary>An entry of the waiting list whose turn it is to be looked at.</summary>
/// <param name="Session">Number of the session that joined it.</param>
/// <param name="Looks">How often it has been looked at, this time included.</param>
public sealed record WaitingPerson(ThreadKey Thread, int Session, WaitlistEntry Entry, int Looks);
