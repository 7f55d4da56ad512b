using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class UnderstandJourneys(PortalFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentence_is_read_slot_by_slot_while_it_is_typed()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/understand");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to read yet" })).ToBeVisibleAsync();
        await page.GetByLabel("Client").SelectOptionAsync("spa-del-sol");
        await page.GetByLabel("Said at").FillAsync("2026-03-02T09:00");
        const string words = "Hi, I'm Marta Ruiz, a massage on Friday at 17:30, marta@example.com";
        await page.GetByLabel("The words").PressSequentiallyAsync(words);

        await Expect(page.Locator(".marked")).ToHaveTextAsync("Hi, I'm Marta Ruiz (name), a massage (service) on Friday at 17:30 (date or time), marta@example.com (e-mail)");
        await Expect(Slot(page, "name")).ToHaveTextAsync("Marta Ruiz");
        await Expect(Slot(page, "service")).ToHaveTextAsync("Massage 60m");
        await Expect(Slot(page, "email")).ToHaveTextAsync("marta@example.com");
        await Expect(page.Locator("[data-slot=phone]")).ToContainTextAsync("Not in the text");
        var answer = (await ByTheApiAsync(words)).GetProperty("dateTimes")[0];
        (answer.GetProperty("date").GetString(), answer.GetProperty("time").GetString()).ShouldBe(("2026-03-06", "17:30"));
        await Expect(Slot(page, "date")).ToHaveTextAsync("Friday 6 March 2026, 17:30");
        (await page.GetByLabel("The words").InputValueAsync()).ShouldBe(words);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_asked_and_how_it_came_change_the_reading()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/understand");
        await page.GetByLabel("Client").SelectOptionAsync("spa-del-sol");
        await page.GetByRole(AriaRole.Button, new() { Name = "my number is six double zero" }).ClickAsync();
        await Expect(page.GetByLabel("How it came")).ToHaveValueAsync("phone");
        await Expect(Slot(page, "phone")).ToHaveTextAsync("+34600111222");
        await page.GetByLabel("The words").FillAsync("yes please");
        await page.GetByLabel("What was asked").SelectOptionAsync("confirm");

        await Expect(Slot(page, "yesno")).ToHaveTextAsync("Yes");
        await page.GetByLabel("The words").FillAsync("");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to read yet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Clients_of_another_agency_are_not_among_the_choices()
    {
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);
        await other.GoAsync("/portal/understand");

        (await other.Page.GetByLabel("Client").Locator("option").AllTextContentsAsync()).ShouldBe(["No client", "Casa Verde"]);
    }

    private static ILocator Slot(IPage page, string slot) => page.Locator($"[data-slot={slot}] dd b");

    private async Task<JsonElement> ByTheApiAsync(string words)
    {
        using var http = fixture.Platform.Client();
        using var answer = await http.PostAsJsonAsync(
            "/api/v1/understand", new { text = words, locale = "en", timeZone = "Europe/Madrid", referenceTime = "2026-03-02T09:00:00", region = "ES" }, Cancellation);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
