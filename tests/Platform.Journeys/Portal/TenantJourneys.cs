using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class TenantJourneys(PortalFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Addresses_of_another_agency_show_nothing()
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        using var visitor = new Visitor(fixture.Platform, "spa-del-sol");
        await visitor.SayAsync("hello", Cancellation);
        await owner.GoAsync("/portal/sessions?client=spa-del-sol");
        var session = await owner.Page.Locator(".session-row").First.GetAttributeAsync("href");
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);

        foreach (var path in new[] { session!, Regex.Replace(session!, "spa-del-sol", "casa-verde"), "/portal/clients/spa-del-sol/config", "/portal/clients/spa-del-sol/knowledge", "/portal/clients/no-such-client/config", "/portal/sessions/spa-del-sol/nonsense/1" })
        {
            (await other.GoAsync(path)).Status.ShouldBe(404, path);
            await other.SeesAsync("Not found");
            (await other.Page.ContentAsync()).ShouldNotContain("SPA del Sol");
        }
    }

    [Fact]
    public async Task Rooms_and_export_hold_only_rows_of_ones_own_agency()
    {
        using var visitor = new Visitor(fixture.Platform, "spa-del-sol");
        await visitor.BookAsync("Gerda Geheim", "Massage 60m", Cancellation);
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);

        foreach (var path in new[] { "/portal", "/portal/sessions", "/portal/leads", "/portal/bookings", "/portal/escalations?show=all", "/portal/clients", "/portal/leads?client=spa-del-sol", "/portal/sessions?client=spa-del-sol&q=Gerda", "/portal/bookings?client=spa-del-sol" })
        {
            await other.GoAsync(path);
            var shown = await other.Page.ContentAsync();
            shown.ShouldNotContain("Gerda Geheim", customMessage: path);
            shown.ShouldNotContain("SPA del Sol", customMessage: path);
        }

        var file = await other.Page.EvaluateAsync<string>("() => fetch('/portal/export/leads.csv?client=spa-del-sol').then(answer => answer.text())");
        file.ShouldStartWith("name,phone");
        file.ShouldNotContain("Gerda");
    }

    [Fact]
    public async Task News_of_another_agency_does_not_reach_an_open_page()
    {
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);
        await other.GoAsync("/portal/sessions");
        using var theirs = new Visitor(fixture.Platform, "spa-del-sol");
        using var own = new Visitor(fixture.Platform, "casa-verde", fixture.Platform.OtherApiKey);
        await theirs.SayAsync("hello from elsewhere", Cancellation);
        await own.SayAsync("hello", Cancellation);

        await Expect(other.Page.Locator(".session-row").First).ToContainTextAsync("Casa Verde");
        (await other.Page.Locator(".session-row").AllTextContentsAsync()).ShouldAllBe(row => row.Contains("Casa Verde"));
    }
}
