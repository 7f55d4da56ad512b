using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Platform.Journeys.Portal;

/// <summary>Colleagues come, change roles and go.</summary>
[Collection(PortalCollection.Name)]
public sealed class StaffJourneys(PortalFixture fixture)
{
    private const string Room = "/portal/staff";
    private const string NewPassword = "a lamp beside the window";

    [Fact]
    public async Task Invited_agent_joins_works_rises_and_is_out_when_deactivated()
    {
        var email = "ines@demo-agency.example";
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        var link = await InviteAsync(owner, email);
        await using var guest = await StaffBrowser.OpenAsync(fixture, width: 360, height: 740);
        await JoinAsync(guest, link, "Inés Invitada");
        await guest.ArrivesAsync("Home");
        await guest.GoAsync("/portal/sessions");
        await RefusedAsync(guest, Room, "/portal/keys", "/portal/clients/spa-del-sol/secrets");
        await guest.GoAsync("/portal/clients/spa-del-sol/config");
        await Expect(guest.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveCountAsync(0);

        // The link has done its work.
        await using var second = await StaffBrowser.OpenAsync(fixture);
        await second.Page.GotoAsync(link);
        await second.SeesAsync("This invitation is over");

        await guest.GoAsync("/portal/leads");
        await owner.GoAsync(Room);
        await ChangeAsync(owner, "Inés Invitada", page => page.GetByLabel("Admin", new() { Exact = true }).CheckAsync(), "Change role");
        await Expect(MemberRow(owner, email).GetByRole(AriaRole.Cell).Nth(1)).ToContainTextAsync("Admin");
        // Nobody touches the open page: it ends by itself, and the next sign-in has the new role.
        await guest.SeesAsync("Sign in");
        await guest.SignInAsync(email, NewPassword);
        await guest.ArrivesAsync("Home");
        await guest.GoAsync(Room);
        await Expect(MemberRow(guest, fixture.Platform.Email).Locator("details")).ToHaveCountAsync(0);

        await ChangeAsync(owner, "Inés Invitada", _ => Task.CompletedTask, "Deactivate");
        await Expect(MemberRow(owner, email)).ToContainTextAsync("Deactivated");
        await guest.SeesAsync("Sign in");
        await guest.Page.GotoAsync("/portal/leads");
        await guest.SeesAsync("Sign in");
        await guest.SignInAsync(email, NewPassword);
        await Expect(guest.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not match");

        await MemberRow(owner, email).GetByRole(AriaRole.Button, new() { Name = "Reactivate" }).ClickAsync();
        await Expect(MemberRow(owner, email).GetByText("Deactivated")).ToHaveCountAsync(0);
        await guest.SignInAsync(email, NewPassword);
        await guest.ArrivesAsync("Home");
        await AuditTellsAsync(owner, email, "Staff invited", "Staff joined", "Role changed", "Staff deactivated", "Staff reactivated");
        owner.Complaints.ShouldBeEmpty();
        guest.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invitation_is_renewed_and_withdrawn()
    {
        var email = "wim@demo-agency.example";
        await using var owner = await StaffBrowser.OwnerAsync(fixture);
        var first = await InviteAsync(owner, email);
        var row = owner.Page.Locator("table.rows tbody tr", new() { HasText = email });
        await row.GetByRole(AriaRole.Button, new() { Name = "New link" }).ClickAsync();
        await Expect(LinkBox(owner)).Not.ToHaveValueAsync(first);
        var next = await LinkBox(owner).InputValueAsync();
        await using var guest = await StaffBrowser.OpenAsync(fixture);
        await guest.Page.GotoAsync(first);
        await guest.SeesAsync("This invitation is over");
        await guest.Page.GotoAsync(next);
        await guest.SeesAsync("Join Demo Agency");

        await row.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Expect(LinkBox(owner)).ToHaveCountAsync(0);
        // Who has the page open comes too late.
        await guest.Page.GetByLabel("Your name").FillAsync("Wim");
        await guest.Page.GetByLabel("Choose a password").FillAsync(NewPassword);
        await guest.Page.Keyboard.PressAsync("Enter");
        await guest.SeesAsync("This invitation is over");
        owner.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Last_owner_stays_and_another_agencys_staff_are_not_seen()
    {
        await using var other = await StaffBrowser.OtherOwnerAsync(fixture);
        await other.GoAsync(Room);
        await Expect(other.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(1);
        (await other.Page.ContentAsync()).ShouldNotContain(fixture.Platform.Email);
        await Expect(other.Page.GetByText("You are alone here")).ToBeVisibleAsync();

        await ChangeAsync(other, "Demo owner", _ => Task.CompletedTask, "Deactivate");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the last owner");
        await other.GoAsync(Room);
        await Expect(other.Page.GetByText("Deactivated")).ToHaveCountAsync(0);
    }

    private static ILocator MemberRow(StaffBrowser browser, string email) => browser.Page.Locator("table.staff tbody tr", new() { HasText = email });

    private static ILocator LinkBox(StaffBrowser browser) => browser.Page.GetByLabel("The invitation's link");

    private static async Task<string> InviteAsync(StaffBrowser owner, string email)
    {
        await owner.GoAsync(Room);
        await owner.Page.GetByLabel("E-mail").FillAsync(email);
        await owner.Page.Keyboard.PressAsync("Enter");
        await Expect(owner.Page.GetByText($"Send this link to {email}")).ToBeVisibleAsync();
        var link = await LinkBox(owner).InputValueAsync();
        await Expect(owner.Page.GetByLabel("E-mail")).ToHaveValueAsync("");
        return link;
    }

    private static async Task JoinAsync(StaffBrowser guest, string link, string name)
    {
        await guest.Page.GotoAsync(link);
        await guest.SeesAsync("Join Demo Agency");
        await guest.Page.Keyboard.TypeAsync(name);
        await guest.Page.Keyboard.PressAsync("Tab");
        await guest.Page.Keyboard.TypeAsync(NewPassword);
        await guest.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task ChangeAsync(StaffBrowser browser, string name, Func<ILocator, Task> choose, string act)
    {
        var row = browser.Page.Locator("table.staff tbody tr", new() { HasText = name });
        var panel = row.Locator("details");
        if (await panel.GetAttributeAsync("open") is null)
        {
            await panel.Locator("summary").FocusAsync();
            await browser.Page.Keyboard.PressAsync("Enter");
        }

        await choose(panel);
        await panel.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
        await browser.Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
    }

    private static async Task RefusedAsync(StaffBrowser browser, params string[] paths)
    {
        foreach (var path in paths)
        {
            await browser.GoAsync(path);
            await browser.SeesAsync("Not for your role");
        }
    }

    private static async Task AuditTellsAsync(StaffBrowser owner, string email, params string[] changes)
    {
        await owner.GoAsync("/portal/audit");
        foreach (var change in changes)
            await Expect(owner.Page.Locator("table.rows tbody tr", new() { HasText = email }).Filter(new() { HasText = change })).Not.ToHaveCountAsync(0);
    }
}
