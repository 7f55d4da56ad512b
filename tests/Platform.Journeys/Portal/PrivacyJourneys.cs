using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

/// <summary>A person asks the business what it holds of them, and then to forget them.</summary>
[Collection(PortalCollection.Name)]
public sealed class PrivacyJourneys(PortalFixture fixture)
{
    private const string Client = "smile-dental";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_is_looked_up_from_their_session_exported_and_erased_and_may_come_back_as_new()
    {
        using var visitor = await BookedAsync("Petra Privat", "+34 600 777 801");
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync($"/portal/sessions?client={Client}&q=Petra");
        await owner.Page.Locator(".session-row").First.ClickAsync();
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Export or erase" }).ClickAsync();
        await owner.ArrivesAsync("Privacy");
        await Expect(owner.Page.GetByLabel("Phone")).ToHaveValueAsync("+34600777801");
        var held = owner.Page.GetByRole(AriaRole.Region, new() { Name = "What is held" });
        await Expect(held).ToContainTextAsync("Petra Privat");

        var download = await owner.Page.RunAndWaitForDownloadAsync(() => held.GetByRole(AriaRole.Link, new() { Name = "Download everything" }).ClickAsync());
        download.SuggestedFilename.ShouldMatch("^person-[0-9a-f]{32}\\.json$");
        (await File.ReadAllTextAsync(await download.PathAsync(), Cancellation)).ShouldContain("Petra Privat");

        var session = await held.GetByRole(AriaRole.Link, new() { Name = "Petra" }).First.GetAttributeAsync("href");
        var erase = owner.Page.GetByRole(AriaRole.Button, new() { Name = "Erase this person" });
        await Expect(erase).ToBeDisabledAsync();
        await owner.Page.GetByLabel("Cancel it too").CheckAsync();
        await erase.ClickAsync();
        await owner.Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = true }).ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Erased: 1 session" })).ToBeVisibleAsync();
        await Expect(owner.Page.GetByText("Nothing is held")).ToBeVisibleAsync();

        (await owner.GoAsync(session!)).Status.ShouldBe(404);
        await owner.GoAsync($"/portal/leads?client={Client}&q=Petra");
        await Expect(owner.Page.GetByText("Nothing matches")).ToBeVisibleAsync();
        await owner.GoAsync("/portal/audit");
        await Expect(owner.Page.GetByText("Person erased").First).ToBeVisibleAsync();
        (await owner.Page.ContentAsync()).ShouldNotContain("600777801");
        owner.Complaints.ShouldBeEmpty();

        (await visitor.SayAsync("hello again", Cancellation)).GetProperty("turn").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Another_agency_finds_nobody()
    {
        using var visitor = await BookedAsync("Nora Nachbar", "+34 600 777 802");
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync($"/portal/sessions?client={Client}&q=Nora");
        var thread = (await owner.Page.Locator(".session-row").First.GetAttributeAsync("href"))!.Split('/')[4];
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);

        await other.GoAsync($"/portal/privacy?client={Client}&session={thread}");
        await Expect(other.Page.GetByText("Nothing is held")).ToBeVisibleAsync();
        await other.Page.GetByLabel("Phone").FillAsync("+34 600 777 802");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await Expect(other.Page.GetByText("Nothing is held")).ToBeVisibleAsync();
        (await other.Page.ContentAsync()).ShouldNotContain("Nora");
        other.Complaints.ShouldBeEmpty();
    }

    private async Task<Visitor> BookedAsync(string name, string phone)
    {
        var visitor = new Visitor(fixture.Platform, Client);
        // an e-mail of their own: whoever else gave the same would be taken for them
        await visitor.SayAsync($"Hi, I'm {name}, my number is {phone}, {name.Split(' ')[0]}@example.com", Cancellation);
        await visitor.BookAsync(name, "Check-up", Cancellation);
        return visitor;
    }
}
