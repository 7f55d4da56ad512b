namespace Platform.Web.Scheduling;

/// <summary>An appointment.</summary>
/// <param name="Reference">What the person keeps.</param>
/// <param name="Start">With the client's offset.</param>
/// <param name="Status"><c>booked</c> or <c>cancelled</c>.</param>
/// <param name="Phone">E.164.</param>
internal sealed record BookingItem(
    string Reference, string SessionId, string? Service, DateTimeOffset Start, DateTimeOffset End, string Status, string? Name, string? Phone,
    string? Email, DateTimeOffset CreatedAt);
