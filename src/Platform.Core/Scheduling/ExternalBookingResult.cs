namespace Platform.Core.Scheduling;

/// <summary>What became of an attempt: the text, as JSON, of the message <c>effect:{attempt}</c> that starts the next turn.</summary>
/// <param name="Status"><c>booked</c>, <c>taken</c> or <c>failed</c>.</param>
public sealed record ExternalBookingResult(Guid Attempt, string Status)
{
    public const string Booked = "booked";
    public const string Taken = "taken";
    public const string Failed = "failed";
}
