using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Platform.Journeys.Portal;

/// <summary>Every room, at the desk and on a phone, light and dark: usable without a mouse, without good eyes, without sideways scrolling.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccessJourneys(PortalFixture fixture)
{
    private static readonly string[] Rooms =
        ["/portal", "/portal/sessions", "/portal/leads", "/portal/bookings", "/portal/escalations?show=all", "/portal/clients", "/portal/clients/new", "/portal/clients/spa-del-sol/config",
         "/portal/understand", "/portal/privacy", "/portal/keys", "/portal/staff", "/portal/audit", "/portal/clients/spa-del-sol/secrets", "/portal/clients/spa-del-sol/knowledge", "/portal/clients/iron-gym/knowledge"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Rooms_pass_axe_and_fit_the_screen(int width, int height)
    {
        using var visitor = new Visitor(fixture.Platform, "spa-del-sol");
        await visitor.BookAsync("Axel Access", "Massage 60m", Cancellation);
        await using var browser = await StaffBrowser.OpenAsync(fixture, fixture.OwnerCookies, width, height);
        await Axe.InstallAsync(browser.Page.Context);
        foreach (var room in Rooms)
        {
            await browser.GoAsync(room);
            await CheckAsync(browser, room);
        }

        await browser.GoAsync("/portal/understand");
        await browser.Page.GetByRole(AriaRole.Group, new() { Name = "Examples" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".marked mark")).Not.ToHaveCountAsync(0);
        await CheckAsync(browser, "a reading");
        await browser.GoAsync("/portal/clients/spa-del-sol/knowledge");
        await Assertions.Expect(browser.Page.GetByText("Ready", new() { Exact = true })).ToHaveCountAsync(3);
        await browser.Page.GetByText("Write or paste a text").ClickAsync();
        await browser.Page.GetByLabel("Try a question").FillAsync("Is there parking?");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page.Locator(".trial")).ToBeVisibleAsync();
        await CheckAsync(browser, "a tried question");
        await browser.GoAsync("/portal/sessions?q=Axel");
        await browser.Page.Locator(".session-row").First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".ticket")).ToBeVisibleAsync();
        await CheckAsync(browser, "transcript");
        await browser.GoAsync($"/portal/privacy?client=spa-del-sol&session={new Uri(browser.Page.Url).Segments[4].TrimEnd('/')}");
        await Assertions.Expect(browser.Page.GetByText("Axel Access").First).ToBeVisibleAsync();
        await CheckAsync(browser, "a person");
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Sign_in_passes_axe_and_fits_the_screen(int width, int height)
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture, width: width, height: height);
        await Axe.InstallAsync(browser.Page.Context);
        await browser.Page.GotoAsync("/portal/sign-in");
        await CheckAsync(browser, "/portal/sign-in");
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Account_and_its_code_page_pass_axe_and_fit_the_screen(int width, int height)
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture, width: width, height: height);
        await Axe.InstallAsync(browser.Page.Context);
        await browser.SignInAsync(await fixture.AgentAsync($"wide-{width}@demo-agency.example"), fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await browser.Page.GotoAsync("/portal/account");
        await CheckAsync(browser, "/portal/account");
        await browser.Page.GetByLabel("Your password").FillAsync(fixture.Platform.Password);
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Set up an app" }).ClickAsync();
        await Assertions.Expect(browser.Page.GetByLabel("Code from the app")).ToBeVisibleAsync();
        await CheckAsync(browser, "the set-up of an app");
        await browser.Page.GotoAsync("/portal/sign-in/code?failed=code");
        await browser.Page.GetByText("The app is not at hand").ClickAsync();
        await CheckAsync(browser, "/portal/sign-in/code");
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task Staff_at_work_and_an_invitation_pass_axe_and_fit_the_screen(int width, int height)
    {
        await fixture.AgentAsync();
        await using var browser = await StaffBrowser.OpenAsync(fixture, fixture.OwnerCookies, width, height);
        await Axe.InstallAsync(browser.Page.Context);
        await browser.GoAsync("/portal/staff");
        await browser.Page.Locator("details.member-change summary").First.ClickAsync();
        await browser.Page.GetByLabel("E-mail").FillAsync($"invited-{width}@demo-agency.example");
        await browser.Page.Keyboard.PressAsync("Enter");
        var link = browser.Page.GetByLabel("The invitation's link");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await CheckAsync(browser, "/portal/staff at work");
        await browser.Page.GotoAsync(await link.InputValueAsync());
        await browser.SeesAsync("Join Demo Agency");
        await CheckAsync(browser, "an invitation");
    }

    [Fact]
    public async Task Rooms_are_reached_by_keyboard_alone_and_focus_is_seen()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await browser.GoAsync("/portal");
        // The title has the focus after a navigation; begin where a fresh window does.
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await browser.Page.EvaluateAsync("() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
        await browser.Page.Keyboard.PressAsync("Tab");
        (await browser.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Skip to content");
        for (var tabs = 0; tabs < 20 && await browser.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") != "Leads"; tabs++)
            await browser.Page.Keyboard.PressAsync("Tab");
        (await browser.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.ArrivesAsync("Leads");
    }

    [Fact]
    public async Task Chosen_theme_is_remembered()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
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
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var elsewhere = new List<string>();
        browser.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Platform.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        await browser.Page.GotoAsync("/portal/sign-in");
        foreach (var room in Rooms)
            await browser.GoAsync(room);

        elsewhere.ShouldBeEmpty();
        browser.Complaints.ShouldBeEmpty();
    }

    private static Task<string> GroundAsync(StaffBrowser browser) => browser.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    // Whole in the light, and again in the dark what the dark can change.
    private static async Task CheckAsync(StaffBrowser browser, string room)
    {
        await StillAsync(browser, ColorScheme.Light);
        (await Axe.CheckAsync(browser.Page)).ShouldBeEmpty($"{room}, light");
        (await browser.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, room);
        await StillAsync(browser, ColorScheme.Dark);
        (await Axe.CheckColoursAsync(browser.Page)).ShouldBeEmpty($"{room}, dark");
    }

    // A page that fades in is judged when it has.
    private static async Task StillAsync(StaffBrowser browser, ColorScheme scheme)
    {
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await browser.Page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished.catch(() => null)))");
    }
}
