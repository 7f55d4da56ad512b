using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>What makes a thread's row when it is new.</summary>
/// <param name="ExternalId">The session id that the API's caller or we gave out; shown to the agency and looked up by it.</param>
/// <param name="Sandbox">True for a try-out: its rows are kept apart and nothing of it reaches the outside.</param>
public sealed record ThreadOpening(ThreadKey Key, string ExternalId, bool Sandbox, Person Person);
