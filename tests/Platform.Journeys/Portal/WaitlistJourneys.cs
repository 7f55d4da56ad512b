using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class WaitlistJourneys(PortalFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_stands_beside_the_bookings_and_is_offered_what_becomes_free()
    {
        using var holder = new Visitor(fixture.Platform, "iron-gym");
        using var waiting = new Visitor(fixture.Platform, "iron-gym");
        var booked = await holder.BookAsync("Hugo Halter", "Personal training", Cancellation);
        await waiting.SayAsync($"I'm Wanda Warter, +34 600 111 333, wanda@example.com, personal training on {booked.Start:d MMMM} at {booked.Start:HH:mm}", Cancellation);
        (await waiting.SayAsync("none of those, put me on the waiting list", Cancellation)).GetProperty("text").GetString()!.ShouldContain("on the waiting list");

        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);
        await browser.GoAsync("/portal/bookings?client=iron-gym");
        var row = browser.Page.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "Wanda Warter" });
        await Expect(row).ToContainTextAsync("Waiting");
        await other.GoAsync("/portal/bookings?client=iron-gym");
        (await other.Page.ContentAsync()).ShouldNotContain("Wanda");

        await holder.SayAsync("cancel my appointment", Cancellation);
        await holder.SayAsync("yes", Cancellation);
        // a look comes within twenty seconds, and the open page hears of it
        await Expect(row).ToContainTextAsync("Offered", new() { Timeout = 120_000 });
        browser.Complaints.ShouldBeEmpty();
    }
}
