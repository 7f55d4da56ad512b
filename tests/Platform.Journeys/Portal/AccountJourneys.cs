using Microsoft.Playwright;
using NodaTime;
using Platform.Core.Staff;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

/// <summary>Members change how they sign in: the second step, the password, an end to it everywhere.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccountJourneys(PortalFixture fixture)
{
    private const string Account = "/portal/account";
    private long spent;

    [Fact]
    public async Task Second_step_is_set_up_by_keyboard_asked_for_recovered_from_and_turned_off()
    {
        var email = await fixture.AgentAsync("steps@demo-agency.example");
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        var page = browser.Page;
        await browser.SignInAsync(email, fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        var (key, paper) = await SetUpAsync(browser);

        await AskedForCodeAsync(browser, email);
        await TypeCodeAsync(page, "Code", Totp.CodeAt(key, spent));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("used before");
        await TypeCodeAsync(page, "Code", NextCode(key));
        await browser.ArrivesAsync("Home");

        await AskedForCodeAsync(browser, email);
        await RecoverAsync(page, paper[0]);
        await browser.ArrivesAsync("Home");
        await AskedForCodeAsync(browser, email);
        await RecoverAsync(page, paper[0]);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("used before");
        await RecoverAsync(page, paper[1]);
        await browser.ArrivesAsync("Home");

        await page.GotoAsync(Account);
        await Expect(page.GetByText("8 recovery codes are left")).ToBeVisibleAsync();
        await page.GetByLabel("Your password").FillAsync(fixture.Platform.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn off" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Set up an app" })).ToBeVisibleAsync();
        await SignOutAsync(browser);
        await browser.SignInAsync(email, fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await AuditTellsAsync(email, "Second step of sign-in turned on", "Recovery code used", "Second step of sign-in turned off");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task New_password_ends_other_sign_ins_and_so_does_signing_out_everywhere()
    {
        var (email, next) = (await fixture.AgentAsync("words@demo-agency.example"), "four words nobody guesses");
        await using var here = await StaffBrowser.OpenAsync(fixture);
        await using var there = await StaffBrowser.OpenAsync(fixture);
        foreach (var browser in new[] { here, there })
        {
            await browser.SignInAsync(email, fixture.Platform.Password);
            await browser.ArrivesAsync("Home");
        }

        await here.Page.GotoAsync(Account);
        await ChangePasswordAsync(here.Page, "not the password", next);
        await Expect(here.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not your present password");
        await ChangePasswordAsync(here.Page, fixture.Platform.Password, next);
        await Expect(here.Page.GetByText("Your password is changed.")).ToBeVisibleAsync();

        // Nobody touches the other page: its circuit ends by itself.
        await there.SeesAsync("Sign in");
        await there.SignInAsync(email, fixture.Platform.Password);
        await Expect(there.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not match");
        await there.SignInAsync(email, next);
        await there.ArrivesAsync("Home");

        await here.Page.GotoAsync(Account);
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await here.SeesAsync("Sign in");
        await there.SeesAsync("Sign in");
        await AuditTellsAsync(email, "Password changed", "Signed out everywhere");
    }

    private async Task<(string Key, string[] Paper)> SetUpAsync(StaffBrowser browser)
    {
        var page = browser.Page;
        await page.Locator("details.account summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Password and sign-in" }).ClickAsync();
        await browser.SeesAsync("Password and sign-in");
        await TypeCodeAsync(page, "Your password", fixture.Platform.Password);
        var key = (await page.GetByLabel("The key, for an app").InputValueAsync()).Replace(" ", "", StringComparison.Ordinal);
        await TypeCodeAsync(page, "Code from the app", NextCode(key));
        var codes = page.GetByLabel("Recovery codes").GetByRole(AriaRole.Listitem);
        await Expect(codes).ToHaveCountAsync(10);
        string[] paper = [await codes.First.InnerTextAsync(), await codes.Last.InnerTextAsync()];
        await page.GotoAsync(Account);
        (await page.ContentAsync()).ShouldNotContain(paper[0]);
        (await page.ContentAsync()).ShouldNotContain(key[..4] + " " + key[4..8]);
        return (key, paper);
    }

    // The code of a step that was not used yet: the next one counts before its time, as a fast clock's would.
    private string NextCode(string key)
    {
        spent = Math.Max(spent + 1, Totp.StepAt(SystemClock.Instance.GetCurrentInstant()));
        return Totp.CodeAt(key, spent);
    }

    private async Task AskedForCodeAsync(StaffBrowser browser, string email)
    {
        await SignOutAsync(browser);
        await browser.SignInAsync(email, fixture.Platform.Password);
        await browser.SeesAsync("Your code");
    }

    private static async Task SignOutAsync(StaffBrowser browser)
    {
        await browser.Page.Locator("details.account summary").ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await browser.SeesAsync("Sign in");
    }

    private static async Task TypeCodeAsync(IPage page, string label, string code)
    {
        await page.GetByLabel(label, new() { Exact = label == "Code" }).FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task RecoverAsync(IPage page, string code)
    {
        await page.GetByText("The app is not at hand").ClickAsync();
        await TypeCodeAsync(page, "Recovery code", code);
    }

    private static async Task ChangePasswordAsync(IPage page, string present, string next)
    {
        await page.GetByLabel("Present password").FillAsync(present);
        await page.GetByLabel("New password").FillAsync(next);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
    }

    private async Task AuditTellsAsync(string email, params string[] changes)
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync("/portal/audit");
        foreach (var change in changes)
            await Expect(owner.Page.Locator("table.rows tbody tr", new() { HasText = email }).Filter(new() { HasText = change })).Not.ToHaveCountAsync(0);
    }
}
