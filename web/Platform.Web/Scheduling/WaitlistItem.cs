namespace Platform.Web.Scheduling;

/// <summary>Somebody who waits for a time that nobody can have at the moment.</summary>
/// <param name="FirstDay">First day wanted, <c>YYYY-MM-DD</c>; absent for any.</param>
/// <param name="LastDay">Last day wanted; absent for no end.</param>
/// <param name="At">The time of day wanted, <c>HH:mm</c>; absent where any will do.</param>
/// <param name="From">Not before that time of day.</param>
/// <param name="Until">Before that time of day.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Status"><c>waiting</c>, <c>offered</c>, <c>booked</c>, <c>withdrawn</c> or <c>lapsed</c>.</param>
/// <param name="OfferedStart">The time that they were offered last, with the client's offset.</param>
internal sealed record WaitlistItem(
    string SessionId, int Session, string Channel, string Service, string? FirstDay, string? LastDay, string? At, string? From, string? Until,
    string? Name, string? Phone, string? Email, string Status, DateTimeOffset? OfferedStart, DateTimeOffset CreatedAt);
