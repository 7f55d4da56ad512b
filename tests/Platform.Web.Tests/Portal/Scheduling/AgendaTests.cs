using Bunit;
using NodaTime;
using Platform.Integrations.Scheduling;
using Platform.Web.Portal.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Scheduling;

public sealed class AgendaTests : BunitContext
{
    private static readonly LocalDate First = new(2026, 11, 24);
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    [Fact]
    public void Booking_late_in_the_evening_stands_on_its_clients_day_and_hour()
    {
        var agenda = Show([At(Instant.FromUtc(2026, 11, 24, 23, 30))]);

        agenda.Find(".day-head").TextContent.ShouldBe("Wednesday 25 November");
        agenda.Find(".time").TextContent.ShouldBe("00:30–01:30");
    }

    [Fact]
    public void Bookings_outside_the_fortnight_are_left_out() =>
        Show([At(Instant.FromUtc(2026, 12, 9, 12, 0))]).Markup.ShouldContain("Nothing booked");

    [Fact]
    public void Later_moves_by_two_weeks()
    {
        LocalDate? moved = null;
        var agenda = Show([], to => moved = to);
        agenda.Find("[aria-label='Two weeks later']").Click();

        moved.ShouldBe(new LocalDate(2026, 12, 8));
    }

    private IRenderedComponent<Agenda> Show(IEnumerable<BookingRow> bookings, Action<LocalDate>? moved = null) => Render<Agenda>(parameters => parameters
        .Add(one => one.Bookings, bookings).Add(one => one.Zone, _ => Madrid).Add(one => one.ClientName, client => client)
        .Add(one => one.First, First).Add(one => one.Moved, moved ?? (_ => { })));

    private static BookingRow At(Instant start) => new(
        Guid.NewGuid(), "R1", Guid.NewGuid(), "s", 1, "spa", "cal", false, "Massage", start, start + Duration.FromHours(1), "booked", "Ana", null, null, start);
}
