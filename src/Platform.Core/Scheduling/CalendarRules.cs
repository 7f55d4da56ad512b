using NodaTime;
using Platform.Core.Agencies;

namespace Platform.Core.Scheduling;

/// <summary>What limits the appointments of one service, whatever the calendar holds.</summary>
public sealed record CalendarRules(DateTimeZone Zone, OpeningHours Hours, Duration MinNotice, int MaxDaysAhead, Duration Length, Duration Buffer)
{
    public static CalendarRules For(ClientConfig config, Service service) =>
        new(config.Zone, config.Hours, config.Booking.MinNotice, config.Booking.MaxDaysAhead, service.Duration, service.Buffer);

    /// <summary>The stretch that an appointment takes which starts then.</summary>
    public Slot SlotAt(string calendar, Instant start) => new(calendar, start, start + Length, start + Length + Buffer);
}
