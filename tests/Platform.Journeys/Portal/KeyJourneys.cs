using System.Net;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class KeyJourneys(PortalFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_is_shown_once_works_and_is_revoked()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/keys");
        await page.GetByLabel("What is the new key for?").FillAsync("Journey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        var key = await page.GetByLabel("The new key").GetByRole(AriaRole.Textbox).InputValueAsync();
        var row = page.Locator("table.rows tbody tr", new() { HasText = "Journey" });
        await Expect(row).ToContainTextAsync("Never");

        using var http = fixture.Platform.Client(key);
        (await http.GetAsync("/api/v1/clients/spa-del-sol/leads", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/api/v1/clients/casa-verde/leads", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await browser.GoAsync("/portal/keys");
        await Expect(page.GetByText(key)).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("now");

        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Journey" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await Expect(row).ToContainTextAsync("Revoked");
        await browser.GoAsync("/portal/audit");
        await Expect(page.GetByText("API key revoked").First).ToBeVisibleAsync();
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Secret_is_stored_named_missing_and_deleted_and_its_value_is_nowhere()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/clients/spa-del-sol/secrets");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "slack" })).ToContainTextAsync("there is no value for it");
        await page.GetByLabel("Name").FillAsync("slack");
        await page.GetByLabel("Value").FillAsync("https://hooks.example/very-hidden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store" }).ClickAsync();
        var row = page.Locator("table.rows tbody tr", new() { HasText = "slack" });
        await Expect(row.GetByText("Missing")).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("escalation.to_slack_webhook");

        await browser.GoAsync("/portal/clients/spa-del-sol/secrets");
        (await page.ContentAsync()).ShouldNotContain("very-hidden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete slack" }).ClickAsync();
        await Expect(page.Locator(".rz-dialog")).ToContainTextAsync("still names it");
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(row.GetByText("Missing")).ToBeVisibleAsync();

        await browser.GoAsync("/portal/audit");
        await Expect(page.Locator("table.rows tbody tr", new() { HasText = "Secret deleted" }).First).ToContainTextAsync("spa-del-sol/slack");
        (await page.ContentAsync()).ShouldNotContain("very-hidden");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_agency_sees_neither_secrets_nor_keys_nor_audit()
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync("/portal/keys");
        await owner.Page.GetByLabel("What is the new key for?").FillAsync("Ours alone");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        await Expect(owner.Page.GetByText("Copy this key now")).ToBeVisibleAsync();
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);

        (await other.GoAsync("/portal/clients/spa-del-sol/secrets")).Status.ShouldBe(404);
        await other.GoAsync("/portal/keys");
        await Expect(other.Page.GetByText("Ours alone")).ToHaveCountAsync(0);
        await other.GoAsync("/portal/audit");
        (await other.Page.ContentAsync()).ShouldNotContain(fixture.Platform.Email);
    }

    [Fact]
    public async Task Agent_has_no_door_to_keys_secrets_audit_and_new_clients()
    {
        await using var agent = await StaffBrowser.OpenAsync(fixture);
        await agent.SignInAsync(await fixture.AgentAsync(), fixture.Platform.Password);
        await agent.ArrivesAsync("Home");

        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "API keys" })).ToHaveCountAsync(0);
        foreach (var path in new[] { "/portal/keys", "/portal/staff", "/portal/audit", "/portal/clients/spa-del-sol/secrets", "/portal/clients/new" })
        {
            await agent.GoAsync(path);
            await agent.SeesAsync("Not for your role");
        }

        await agent.GoAsync("/portal/clients/spa-del-sol/config");
        await Expect(agent.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveCountAsync(0);
    }
}
