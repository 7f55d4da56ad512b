using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class ConfigJourneys(PortalFixture fixture)
{
    [Fact]
    public async Task Client_is_created_its_fault_shown_at_its_line_mended_and_published()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/clients/new");
        await page.GetByLabel("Name of the business").FillAsync("Casa Azul");
        await Expect(page.Locator("#id")).ToHaveValueAsync("casa-azul");
        await page.GetByLabel("Spa", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create client" }).ClickAsync();
        await browser.ArrivesAsync("Casa Azul");
        await Expect(page.Locator(".head .note")).ToHaveTextAsync("Draft, not published yet");

        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "Config" });
        var good = await editor.InputValueAsync();
        await editor.FillAsync(good.TrimEnd('\n') + "\nnonsense: 1\n");
        var line = good.TrimEnd('\n').Split('\n').Length + 1;
        await Expect(page.Locator(".faults .place")).ToHaveTextAsync($"Line {line}, column 1");
        await Expect(page.Locator(".gutter .faulty")).ToHaveTextAsync($"{line}");
        await editor.PressAsync("Control+s");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved");

        await editor.FillAsync(good.Replace("Casa Azul", "Casa Azul Spa", StringComparison.Ordinal));
        await Expect(page.Locator(".good-line")).ToBeVisibleAsync();
        await editor.PressAsync("Control+s");
        await Expect(page.GetByText("Draft saved")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.Locator(".head .note")).ToHaveTextAsync("Version 1 is published");
        await Expect(page.GetByText("Version 1 · live")).ToBeVisibleAsync();
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unsaved_words_are_not_left_behind_without_asking()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var page = browser.Page;
        await browser.GoAsync("/portal/clients/iron-gym/config");
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "Config" });
        await editor.FillAsync(await editor.InputValueAsync() + "# a note\n");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Leads" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await browser.SeesAsync("Iron Gym");
        (await editor.InputValueAsync()).ShouldEndWith("# a note\n");

        await page.GetByRole(AriaRole.Link, new() { Name = "Leads" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await browser.ArrivesAsync("Leads");
    }

    [Fact]
    public async Task Words_typed_and_the_sign_in_outlive_a_restart_of_the_web_host()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await browser.GoAsync("/portal/clients/smile-dental/config");
        var editor = browser.Page.GetByRole(AriaRole.Textbox, new() { Name = "Config" });
        await editor.FillAsync(await editor.InputValueAsync() + "# kept\n");
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeEnabledAsync();

        fixture.Platform.Web.Kill();
        await Expect(browser.Page.GetByText("Connecting again…")).ToBeVisibleAsync();
        fixture.Platform.Web.Start();
        await fixture.Platform.Ready();

        await Expect(browser.Page.GetByText("Connecting again…")).ToBeHiddenAsync();
        await Expect(editor).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("# kept\n$"));
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Client_id_that_is_in_use_elsewhere_is_refused_in_words()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await browser.GoAsync("/portal/clients/new");
        await browser.Page.GetByLabel("Name of the business").FillAsync("Casa Verde");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Create client" }).ClickAsync();

        await Expect(browser.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await browser.SeesAsync("New client");
    }
}
