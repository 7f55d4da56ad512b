using Platform.Integrations.Privacy;

namespace Platform.Web.Privacy;

/// <summary>What was erased; all zero when there was nothing.</summary>
/// <param name="CancelledBookings">Appointments among the bookings that were still to come.</param>
internal sealed record ErasureBody(int Sessions, int Messages, int Leads, int Bookings, int CancelledBookings, int Contacts, int Waitlist, int Escalations)
{
    internal static ErasureBody Of(ErasureResult.Done done)
    {
        var counts = done.Counts;
        return new(counts.Sessions, counts.Messages, counts.Leads, counts.Bookings, done.Cancelled, counts.Contacts, counts.Waitlist, counts.Escalations);
    }
}
