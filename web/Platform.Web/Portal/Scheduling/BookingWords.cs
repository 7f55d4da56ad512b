using Platform.Integrations.Scheduling;

namespace Platform.Web.Portal.Scheduling;

/// <summary>What the portal calls an appointment.</summary>
internal static class BookingWords
{
    internal static string Line(BookingRow booking) =>
        booking.Status == "held" ? $"Held: {booking.Service ?? "being confirmed"}" : $"{booking.Name ?? "No name"} · {booking.Service}";

    internal static (string Words, string Colour) Status(string status) => status switch
    {
        "booked" => ("Booked", "good"),
        "held" => ("Held", "warn"),
        _ => ("Cancelled", ""),
    };
}
