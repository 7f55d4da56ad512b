using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Platform.Journeys.Portal;

[Collection(PortalCollection.Name)]
public sealed class SignInJourneys(PortalFixture fixture)
{
    [Fact]
    public async Task Page_asked_for_before_signing_in_is_shown_after_it()
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        await browser.Page.GotoAsync("/portal/leads");
        await browser.SeesAsync("Sign in");
        await browser.Page.GetByLabel("E-mail").FillAsync(fixture.Platform.Email);
        await browser.Page.GetByLabel("Password").FillAsync(fixture.Platform.Password);
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.ArrivesAsync("Leads");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_password_is_refused_in_words_and_tells_nothing_of_the_address()
    {
        await using var browser = await StaffBrowser.OpenAsync(fixture);
        await browser.SignInAsync(fixture.Platform.OtherEmail, "not the password");
        var known = await browser.Page.GetByRole(AriaRole.Alert).TextContentAsync();
        await browser.SignInAsync("nobody@nowhere.example", "not the password");

        (await browser.Page.GetByRole(AriaRole.Alert).TextContentAsync()).ShouldBe(known);
    }

    [Fact]
    public async Task Cookie_is_strict_and_out_of_reach_of_scripts()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        var cookie = (await browser.Page.Context.CookiesAsync()).Single(one => one.Name == "platform-staff");

        (cookie.HttpOnly, cookie.SameSite).ShouldBe((true, SameSiteAttribute.Strict));
    }

    [Fact]
    public async Task Signing_out_ends_the_page_behind_the_back_button_too()
    {
        await using var browser = await StaffBrowser.OwnerAsync(fixture);
        await browser.GoAsync("/portal/leads");
        await browser.Page.Locator("details.account summary").ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await browser.SeesAsync("Sign in");
        await browser.Page.GoBackAsync();

        await browser.SeesAsync("Sign in");
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        using var http = new HttpClient { BaseAddress = fixture.Platform.Address };
        using var form = new FormUrlEncodedContent([new("email", fixture.Platform.Email), new("password", fixture.Platform.Password)]);
        using var answer = await http.PostAsync("/portal/account/sign-in", form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(400);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
