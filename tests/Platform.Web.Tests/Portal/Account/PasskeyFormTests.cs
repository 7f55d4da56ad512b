using System.Buffers.Text;
using System.Text.Json;
using Platform.Core.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Account;

/// <summary>What the forms of passkeys refuse; what they accept needs a device and is in the journeys.</summary>
public sealed class PasskeyFormTests : IClassFixture<PasskeyFormTests.Host>
{
    private const string Page = "/portal/account";
    private readonly WebFixture web;

    public PasskeyFormTests(Host host) => web = host.Web;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_need_the_present_password_and_ask_for_a_verified_owner()
    {
        using var visitor = await PortalVisitor.SignedInAsync(web, "begin@a.example", StaffRoles.Agent);

        var refused = await BeginAsync(visitor, "not the password");
        refused.GetProperty("problem").GetString().ShouldBe("That is not your present password.");
        refused.TryGetProperty("options", out var none).ShouldBe(none.ValueKind == JsonValueKind.Null);

        var options = (await BeginAsync(visitor, PortalVisitor.Password)).GetProperty("options");
        options.GetProperty("rp").GetProperty("id").GetString().ShouldBe("staff.agency.example");
        options.GetProperty("user").GetProperty("name").GetString().ShouldBe("begin@a.example");
        Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString()).Length.ShouldBeLessThanOrEqualTo(64);
        var chosen = options.GetProperty("authenticatorSelection");
        (chosen.GetProperty("userVerification").GetString(), chosen.GetProperty("residentKey").GetString()).ShouldBe(("required", "required"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task Answer_that_is_none_adds_nothing(string credential)
    {
        using var visitor = await PortalVisitor.SignedInAsync(web, $"add-{credential.Length}@a.example", StaffRoles.Agent);

        (await ChangeAsync(visitor, "", ("name", "Phone"), ("credential", credential))).ShouldBe($"{Page}?passkey=Failed#passkeys");
        await BeginAsync(visitor, PortalVisitor.Password);
        (await ChangeAsync(visitor, "", ("name", "Phone"), ("credential", credential))).ShouldBe($"{Page}?passkey=Failed#passkeys");
        (await visitor.ReadAsync(Page)).ShouldContain("You have none yet.");
    }

    [Fact]
    public async Task Passkey_that_is_nobodys_is_neither_renamed_nor_removed()
    {
        using var visitor = await PortalVisitor.SignedInAsync(web, "gone@a.example", StaffRoles.Agent);

        (await ChangeAsync(visitor, "/rename", ("id", "AAAA"), ("name", "Mine"))).ShouldBe($"{Page}?passkey=Gone#passkeys");
        (await ChangeAsync(visitor, "/rename", ("id", "!"), ("name", "Mine"))).ShouldBe($"{Page}?passkey=Gone#passkeys");
        (await ChangeAsync(visitor, "/rename", ("id", "AAAA"), ("name", " "))).ShouldBe($"{Page}?passkey=NameWanted#passkeys");
        (await ChangeAsync(visitor, "/remove", ("id", "AAAA"), ("password", "no"))).ShouldBe($"{Page}?passkey=PasswordWrong#passkeys");
        (await ChangeAsync(visitor, "/remove", ("id", "AAAA"), ("password", PortalVisitor.Password))).ShouldBe($"{Page}?passkey=Gone#passkeys");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task Sign_in_by_what_is_no_answer_is_refused(string credential)
    {
        using var visitor = new PortalVisitor(web);
        const string Door = "/portal/account/sign-in-passkey";

        PortalVisitor.Leads(await visitor.PostAsync("/portal/sign-in", Door, ("credential", credential))).ShouldBe("/portal/sign-in?failed=passkey&to=%2Fportal");
        var offered = await visitor.PostAsync("/portal/sign-in", Door + "/options", ("to", "/portal"));
        var options = JsonElement.Parse(await offered.Content.ReadAsStringAsync(Cancellation)).GetProperty("options");
        options.GetProperty("userVerification").GetString().ShouldBe("required");
        PortalVisitor.Leads(await visitor.PostAsync("/portal/sign-in", Door, ("credential", credential))).ShouldBe("/portal/sign-in?failed=passkey&to=%2Fportal");
        PortalVisitor.Leads(await visitor.GetAsync("/portal")).ShouldContain("/portal/sign-in");
    }

    private static async Task<JsonElement> BeginAsync(PortalVisitor visitor, string password)
    {
        var answer = await visitor.PostAsync(Page, "/portal/account/passkeys/options", ("password", password));
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<string> ChangeAsync(PortalVisitor visitor, string what, params (string, string)[] fields) =>
        PortalVisitor.Leads(await visitor.PostAsync(Page, "/portal/account/passkeys" + what, fields));

    public sealed class Host : IAsyncLifetime
    {
        public WebFixture Web { get; } = new() { Settings = { ["Limits:SignIn:PerMinute"] = "1000", ["Twilio:PublicBaseUrl"] = "https://staff.agency.example" } };

        public ValueTask InitializeAsync() => Web.InitializeAsync();

        public ValueTask DisposeAsync() => Web.DisposeAsync();
    }
}
