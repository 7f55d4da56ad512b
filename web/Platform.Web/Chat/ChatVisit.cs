using Platform.Core.Conversations;

namespace Platform.Web.Chat;

/// <summary>Who is at the door: a page's connection, its client and its thread.</summary>
/// <param name="Address">Bucket of the sender's address.</param>
/// <param name="Token">The session's token.</param>
/// <param name="Resumed">True when the page brought the token.</param>
internal sealed record ChatVisit(string Address, string Token, ThreadKey Thread, bool Resumed);
