using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

/// <summary>A business tells its assistant what people ask about, and tries what it makes of it.</summary>
[Collection(PortalCollection.Name)]
public sealed class KnowledgeJourneys(PortalFixture fixture)
{
    private const string Room = "/portal/clients/iron-gym/knowledge";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_are_added_read_tried_and_deleted()
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync(Room);
        var page = owner.Page;
        await page.GetByLabel("Drop files here, or choose them").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "lockers.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes("# Lockers\n\nA locker costs 2 EUR a day. Bring a padlock of your own.") },
            new() { Name = "scan.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0, 0, 0] },
        });
        await Expect(Row(page, "lockers")).ToContainTextAsync("Ready");
        await Expect(Row(page, "lockers")).ToContainTextAsync("1 passage");
        await Expect(Row(page, "scan")).ToContainTextAsync("no document that can be read");

        await page.GetByText("Write or paste a text").ClickAsync();
        await page.GetByLabel("Title").FillAsync("Trial day");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("You may try the gym for one day. The trial day is free.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add text" }).ClickAsync();
        await Expect(Row(page, "Trial day")).ToContainTextAsync("Ready");
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("");

        await page.GetByLabel("Try a question").FillAsync("How much is a locker?");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".trial")).ToContainTextAsync("A locker costs 2 EUR a day.");
        await Expect(page.Locator(".trial")).ToContainTextAsync("Completeness");

        await Row(page, "scan").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(Row(page, "scan")).ToHaveCountAsync(0);
        await Row(page, "lockers").GetByRole(AriaRole.Button, new() { Name = "Read again" }).ClickAsync();
        await Expect(Row(page, "lockers")).ToContainTextAsync("Ready");
        owner.Complaints.ShouldBeEmpty();

        await owner.GoAsync("/portal/audit");
        await Expect(owner.Page.GetByText("Document deleted").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Address_that_leads_inside_is_refused_and_stays_to_be_put_right()
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync(Room);
        await owner.Page.GetByLabel("Web page").FillAsync("http://127.0.0.1/");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Add page" }).ClickAsync();

        await Expect(owner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("private network");
        await Expect(owner.Page.GetByLabel("Web page")).ToHaveValueAsync("http://127.0.0.1/");
    }

    [Fact]
    public async Task Agent_may_try_and_not_change()
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        await browser.SignInAsync(await fixture.AgentAsync("knowing@demo-agency.example"), fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await browser.GoAsync("/portal/clients/spa-del-sol/knowledge");

        await Expect(browser.Page.GetByLabel("Try a question")).ToBeVisibleAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" })).ToHaveCountAsync(0);
        await Expect(browser.Page.GetByLabel("Web page")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Another_agency_finds_no_room()
    {
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);
        (await other.GoAsync("/portal/clients/spa-del-sol/knowledge")).Status.ShouldBe(404);
        (await other.Page.ContentAsync()).ShouldNotContain("Visiting us");
        await other.GoAsync("/portal/clients/casa-verde/knowledge");
        await Expect(other.Page.GetByText("No documents yet")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_just_added_over_the_api_is_found_and_the_demo_answers_from_the_start()
    {
        using var http = fixture.Platform.Client();
        const string Knowledge = "/api/v1/clients/smile-dental/knowledge";
        using var added = await http.PostAsJsonAsync($"{Knowledge}/documents", new { title = "Anaesthesia", text = "Laughing gas is offered to patients from six years of age." }, Cancellation);
        (await added.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("state").GetString().ShouldBe("ready");
        using var found = await http.PostAsJsonAsync($"{Knowledge}/search", new { query = "laughing gas", topK = 1 }, Cancellation);
        (await found.Content.ReadFromJsonAsync<JsonElement>(Cancellation))[0].GetProperty("title").GetString().ShouldBe("Anaesthesia");

        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync("/portal/clients/spa-del-sol/knowledge");
        await Expect(owner.Page.GetByText("Ready", new() { Exact = true })).ToHaveCountAsync(3);
        await owner.Page.GetByLabel("Try a question").FillAsync("Is there parking?");
        await owner.Page.Keyboard.PressAsync("Enter");
        await Expect(owner.Page.Locator(".trial")).ToContainTextAsync("20 spaces");
    }

    private static ILocator Row(IPage page, string title) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = title });
}
