using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Platform.Journeys.Portal;

/// <summary>Every room, at the desk and on a phone, light and dark: usable without a mouse, without good eyes, without sideways scrolling.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccessJourneys(PortalFixture fixture)
{
    private static readonly string[] Rooms =
        ["/portal", "/portal/sessions", "/portal/leads", "/portal/bookings", "/portal/escalations?show=all", "/portal/clients", "/portal/clients/new", "/portal/clients/spa-del-sol/config"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task Rooms_pass_axe_and_fit_the_screen(int width, int height, ColorScheme scheme)
    {
        using var visitor = new Visitor(fixture.Platform, "spa-del-sol");
        await visitor.BookAsync("Axel Access", "Massage 60m", Cancellation);
        // The checker is a script of its own, which the pages' policy rightly refuses.
        await using var browser = await StaffBrowser.OpenAsync(fixture, width, height, scheme, bypassPolicy: true);
        await browser.Page.GotoAsync("/portal/sign-in");
        await CheckAsync(browser, "/portal/sign-in");
        await browser.AsOwnerAsync(fixture.Platform);
        foreach (var room in Rooms)
        {
            await browser.GoAsync(room);
            await CheckAsync(browser, room);
        }

        await browser.GoAsync("/portal/sessions?q=Axel");
        await browser.Page.Locator(".session-row").First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".ticket")).ToBeVisibleAsync();
        await CheckAsync(browser, "transcript");
    }

    [Fact]
    public async Task Rooms_are_reached_by_keyboard_alone_and_focus_is_seen()
    {
        await using var browser = await (await StaffBrowser.OpenAsync(fixture)).AsOwnerAsync(fixture.Platform);
        await browser.GoAsync("/portal");
        // The title has the focus after a navigation; begin where a fresh window does.
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await browser.Page.EvaluateAsync("() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
        await browser.Page.Keyboard.PressAsync("Tab");
        (await browser.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Skip to content");
        while (await browser.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") != "Leads")
            await browser.Page.Keyboard.PressAsync("Tab");
        (await browser.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.SeesAsync("Leads");
    }

    [Fact]
    public async Task Chosen_theme_is_remembered()
    {
        await using var browser = await (await StaffBrowser.OpenAsync(fixture)).AsOwnerAsync(fixture.Platform);
        await browser.GoAsync("/portal");
        await browser.Page.Locator("details.account summary").ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        var dark = await GroundAsync(browser);
        await browser.GoAsync("/portal/leads");

        (await GroundAsync(browser)).ShouldBe(dark);
        dark.ShouldBe("rgb(14, 17, 22)");
    }

    [Fact]
    public async Task Pages_ask_no_other_host_for_anything()
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        var elsewhere = new List<string>();
        browser.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Platform.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        await browser.AsOwnerAsync(fixture.Platform);
        foreach (var room in Rooms)
            await browser.GoAsync(room);

        elsewhere.ShouldBeEmpty();
        browser.Complaints.ShouldBeEmpty();
    }

    private static Task<string> GroundAsync(StaffBrowser browser) => browser.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private static async Task CheckAsync(StaffBrowser browser, string room)
    {
        // A page that fades in is judged when it has.
        await browser.Page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished.catch(() => null)))");
        var found = await browser.Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
        found.Violations.Select(violation => $"{room}: {violation.Id} at {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await browser.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, room);
    }
}
