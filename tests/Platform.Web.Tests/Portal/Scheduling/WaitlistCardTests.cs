using Bunit;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Integrations.Scheduling;
using Platform.Web.Portal.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Scheduling;

public sealed class WaitlistCardTests : BunitContext
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 9, 0);

    [Fact]
    public void Who_came_first_stands_first_with_their_wish_and_offer()
    {
        var late = Row("Clara", At + Duration.FromHours(1), new() { From = new LocalTime(12, 0) }, "waiting");
        var early = Row("Berta", At, TimeWish.Exactly(new(2026, 12, 3, 11, 0)), "offered") with { OfferedStart = Instant.FromUtc(2026, 12, 3, 10, 0) };

        var rows = Show([late, early]).FindAll("tbody tr");

        rows[0].TextContent.ShouldContain("Berta");
        rows[0].TextContent.ShouldContain("Thursday 3 December, 11:00");
        rows[0].TextContent.ShouldContain("Offered");
        rows[0].TextContent.ShouldContain("Thu 3 Dec, 11:00");
        rows[1].TextContent.ShouldContain("any day, from 12:00");
        rows[1].QuerySelector("a")!.GetAttribute("href")!.ShouldContain("spa");
    }

    [Fact]
    public void Where_nobody_waits_there_is_no_card() => Show([]).Markup.Trim().ShouldBeEmpty();

    private IRenderedComponent<WaitlistCard> Show(IReadOnlyList<WaitlistRow> rows) => Render<WaitlistCard>(parameters => parameters
        .Add(one => one.Rows, rows).Add(one => one.Zone, _ => DateTimeZoneProviders.Tzdb["Europe/Madrid"]).Add(one => one.ClientName, client => client));

    private static WaitlistRow Row(string name, Instant at, TimeWish wish, string status) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "s", 1, "spa", "web", "Massage", wish, name, "+34600000000", null, status, null, null, at);
}
