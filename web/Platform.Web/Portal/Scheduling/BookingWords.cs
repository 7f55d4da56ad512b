using NodaTime;
using Platform.Integrations.Scheduling;

namespace Platform.Web.Portal.Scheduling;

/// <summary>What the portal calls an appointment.</summary>
internal static class BookingWords
{
    /// <summary>The first line on the calendar.</summary>
    internal static string Who(BookingRow booking) => booking.Status == "held" ? "Held" : booking.Name ?? "No name";

    /// <summary>All of it in one line, for those who hear the calendar: what is seen, then when.</summary>
    internal static string Line(BookingRow booking, LocalDateTime start) => $"{Who(booking)} {booking.Service}, {Clock.Moment(start)}";

    internal static (string Words, string Colour) Status(string status) => status switch
    {
        "booked" => ("Booked", "good"),
        "held" => ("Held", "warn"),
        _ => ("Cancelled", ""),
    };
}
