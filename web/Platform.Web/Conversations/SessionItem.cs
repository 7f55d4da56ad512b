namespace Platform.Web.Conversations;

/// <summary>A session.</summary>
/// <param name="SessionId">Your own id; for the web chat the thread's.</param>
/// <param name="Session">Its number in the thread, from 1: an earlier one is <c>{sessionId}~{session}</c>.</param>
/// <param name="Status"><c>bot</c> or <c>human</c> (who answers), or <c>closed</c>.</param>
/// <param name="State">State of the flow, such as <c>collecting_name</c>.</param>
/// <param name="Outcome"><c>booked, cancelled, answered</c> or <c>escalated</c> once it has ended.</param>
internal sealed record SessionItem(
    string SessionId, int Session, string Channel, string Client, string Status, string? State, string? Outcome, DateTimeOffset StartedAt,
    DateTimeOffset LastAt);
