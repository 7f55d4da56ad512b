using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class LiveJourneys(PortalFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_and_its_next_turns_appear_while_the_page_stays_open()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        using var earlier = new Visitor(fixture.Platform, "spa-del-sol");
        await earlier.SayAsync("hi", Cancellation);
        await browser.GoAsync("/portal/sessions");
        var row = browser.Page.Locator(".session-row").First;
        var before = await row.GetAttributeAsync("href");
        using var visitor = new Visitor(fixture.Platform, "spa-del-sol");
        var words = $"hello, is anybody there? {Guid.NewGuid():N}";
        await visitor.SayAsync(words, Cancellation);

        await Expect(row).Not.ToHaveAttributeAsync("href", before!);
        await row.ClickAsync();
        await Expect(browser.Page.Locator(".line.theirs")).ToHaveCountAsync(1);
        await Expect(browser.Page.Locator(".line.theirs .bubble")).ToHaveTextAsync(words);

        await visitor.SayAsync("I would like a massage", Cancellation);
        await Expect(browser.Page.Locator(".line.theirs")).ToHaveCountAsync(2);
        await Expect(browser.Page.Locator(".line.ours")).ToHaveCountAsync(2);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_reaches_transcript_leads_and_calendar()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        // A client at which nobody else books: a full day would hide the booking behind "more".
        using var visitor = new Visitor(fixture.Platform, "iron-gym");
        var booked = await visitor.BookAsync("Berta Kalender", "Personal training", Cancellation);

        await browser.GoAsync("/portal/leads?q=Berta");
        await Expect(browser.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(1);
        await Expect(browser.Page.Locator("table.rows .badge")).ToHaveTextAsync("Booked");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Berta Kalender" }).ClickAsync();
        await Expect(browser.Page.Locator(".ticket")).ToContainTextAsync(booked.Reference);

        await browser.GoAsync("/portal/bookings?client=iron-gym");
        await browser.Page.Locator(".rz-scheduler").GetByText("Month", new() { Exact = true }).ClickAsync();
        if (booked.Start.Month != DateTimeOffset.UtcNow.ToOffset(booked.Start.Offset).Month)
            await browser.Page.Locator(".rz-scheduler").GetByTitle("Later").ClickAsync();
        // the week shows the booking too until the month is there: a click on what is about to go would be lost
        await browser.Page.Locator(".rz-month-view .rz-event", new() { HasText = "Berta Kalender" }).First.ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(booked.Reference);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_for_a_human_is_waiting_at_once()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await browser.GoAsync("/portal/escalations");
        var before = await browser.Page.Locator("table.rows tbody tr").CountAsync();
        using var visitor = new Visitor(fixture.Platform, "smile-dental");
        await visitor.SayAsync("Can I please talk to a human?", Cancellation);

        await Expect(browser.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(before + 1);
    }

    [Fact]
    public async Task Turns_go_on_appearing_after_the_silo_was_killed()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        using var visitor = new Visitor(fixture.Platform, "iron-gym");
        await visitor.SayAsync("hi", Cancellation);
        await browser.GoAsync("/portal/sessions?client=iron-gym");
        await browser.Page.Locator(".session-row").First.ClickAsync();
        await Expect(browser.Page.Locator(".line.ours")).ToHaveCountAsync(1);

        fixture.Platform.Silos[0].Kill();
        fixture.Platform.Silos[0].Start();
        await fixture.Platform.Ready();
        await SayUntilHeardAsync(visitor, "are you still there?");

        await Expect(browser.Page.Locator(".line.ours")).ToHaveCountAsync(2);
    }

    // The cluster takes a moment to forget the dead silo; until then the host says 503 and the visitor repeats.
    private static async Task SayUntilHeardAsync(Visitor visitor, string words)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await visitor.RepeatAsync(words, Cancellation);
                return;
            }
            catch (InvalidOperationException) when (attempt < 10)
            {
                // repeated with the same id
            }
        }
    }
}
