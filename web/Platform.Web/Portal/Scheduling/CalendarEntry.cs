using Platform.Integrations.Scheduling;

namespace Platform.Web.Portal.Scheduling;

/// <summary>An appointment as the scheduler places it: local times of its client, which is where the person will come.</summary>
public sealed record CalendarEntry(BookingRow Booking, DateTime Start, DateTime End, string Text);
