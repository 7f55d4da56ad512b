using Bunit;
using NodaTime;
using Platform.Web.Portal.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Conversations;

public sealed class TicketTests : BunitContext
{
    [Fact]
    public void Booking_shows_service_time_and_reference()
    {
        var ten = new LocalDateTime(2026, 11, 25, 10, 0).WithOffset(Offset.FromHours(1));
        var ticket = Render<Ticket>(parameters => parameters.Add(one => one.Booking, new TicketView(true, "RABC", "Massage", ten, ten.PlusHours(1))));

        ticket.FindAll("dd").Select(value => value.TextContent).ShouldBe(["Massage", "Wed 25 Nov, 10:00–11:00", "RABC"]);
    }

    [Fact]
    public void Words_of_a_person_are_text_and_never_markup()
    {
        var ticket = Render<Ticket>(parameters => parameters.Add(one => one.Booking, new TicketView(true, "<img src=x onerror=alert(1)>", null, null, null)));

        ticket.FindAll("img").ShouldBeEmpty();
        ticket.Find("dd").TextContent.ShouldBe("<img src=x onerror=alert(1)>");
    }
}
