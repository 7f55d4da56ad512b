using Microsoft.Playwright;
using Npgsql;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

/// <summary>Members sign in with a device of theirs. The host goes by the name of localhost here: no passkey can be made for an address of numbers.</summary>
[Collection(PortalCollection.Name)]
public sealed class PasskeyJourneys(PortalFixture fixture)
{
    private const string Account = "/portal/account";
    private Uri Localhost => new($"http://localhost:{fixture.Platform.Address.Port}");

    [Fact]
    public async Task Passkey_is_added_signs_in_past_both_steps_is_renamed_and_removed()
    {
        var email = await fixture.AgentAsync("keys@demo-agency.example");
        await using var browser = await StaffBrowser.OpenAsync(fixture, address: Localhost);
        var page = browser.Page;
        var device = await VirtualDevice.PlugInAsync(page);
        await browser.SignInAsync(email, fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await page.GotoAsync(Account);
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
        await AddAsync(page, "My phone", "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not your present password");
        (await device.HandlesAsync()).ShouldBeEmpty();
        await AddAsync(page, "My phone", fixture.Platform.Password);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added");
        await Expect(Key(page, "My phone")).ToContainTextAsync("not used yet");
        (await device.HandlesAsync()).ShouldHaveSingleItem().ShouldNotContain("demo-agency");

        // As if it asked for codes: the passkey is asked for none.
        await ChangeAsync("two_factor = true", email);
        await SignOutAsync(browser);
        await SignInWithPasskeyAsync(page);
        await browser.ArrivesAsync("Home");
        await page.GotoAsync(Account);
        await Expect(Key(page, "My phone")).ToContainTextAsync("last used");

        await Key(page, "My phone").Locator("summary").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("The red phone");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("new name");
        await Key(page, "The red phone").Locator("summary").ClickAsync();
        await Key(page, "The red phone").GetByLabel("Confirm with password").FillAsync(fixture.Platform.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("is removed");
        await SignOutAsync(browser);
        await SignInWithPasskeyAsync(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not known here");
        await AuditTellsAsync(email, "Passkey added", "Passkey renamed", "Passkey removed");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passkey_of_who_is_deactivated_locked_or_not_verified_opens_nothing()
    {
        var email = await fixture.AgentAsync("lost@demo-agency.example");
        await using var browser = await StaffBrowser.OpenAsync(fixture, address: Localhost);
        var page = browser.Page;
        var device = await VirtualDevice.PlugInAsync(page);
        await browser.SignInAsync(email, fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await page.GotoAsync(Account);
        await AddAsync(page, "A laptop", fixture.Platform.Password);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added");
        await SignOutAsync(browser);

        await device.KnowsOwnerAsync(false);
        await SignInWithPasskeyAsync(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was chosen");
        await device.KnowsOwnerAsync(true);
        await ChangeAsync("deactivated_at = now()", email);
        await SignInWithPasskeyAsync(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not known here");
        await page.GotoAsync("/portal");
        await browser.SeesAsync("Sign in");

        await ChangeAsync("deactivated_at = null, locked_until = now() + interval '1 hour'", email);
        await SignInWithPasskeyAsync(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("closed for five minutes");
        await ChangeAsync("locked_until = null", email);
        await SignInWithPasskeyAsync(page);
        await browser.ArrivesAsync("Home");
    }

    [Fact]
    public async Task Address_of_numbers_offers_no_passkey_and_says_why()
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        await browser.SignInAsync(await fixture.AgentAsync("numbers@demo-agency.example"), fixture.Platform.Password);
        await browser.ArrivesAsync("Home");
        await browser.Page.GotoAsync(Account);
        await Expect(browser.Page.GetByText("an address with a name")).ToBeVisibleAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" })).ToBeDisabledAsync();
        await SignOutAsync(browser);
        await Expect(browser.Page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();
    }

    private static ILocator Key(IPage page, string name) => page.GetByLabel("Your passkeys").GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private static async Task AddAsync(IPage page, string name, string password)
    {
        var form = page.Locator("form[data-passkey=create]");
        await form.GetByLabel("Name of a new one").FillAsync(name);
        await form.GetByLabel("Confirm with password").FillAsync(password);
        await form.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
    }

    private static Task SignInWithPasskeyAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

    private static async Task SignOutAsync(StaffBrowser browser)
    {
        await browser.Page.Locator("details.account summary").ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await browser.SeesAsync("Sign in");
    }

    private async Task ChangeAsync(string change, string email)
    {
        await using var connection = new NpgsqlConnection(fixture.Platform.Database.Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"update staff set {change} where email = $1", connection) { Parameters = { new() { Value = email } } };
        await command.ExecuteNonQueryAsync();
    }

    private async Task AuditTellsAsync(string email, params string[] changes)
    {
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        await owner.GoAsync("/portal/audit");
        foreach (var change in changes)
            await Expect(owner.Page.Locator("table.rows tbody tr", new() { HasText = email }).Filter(new() { HasText = change })).Not.ToHaveCountAsync(0);
    }
}
