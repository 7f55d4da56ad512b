using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Staff;

/// <summary>What a link opens, over HTTP, and how a sign-in ends on every host when a colleague ends it.</summary>
public sealed class InvitationTests : IClassFixture<InvitationTests.Host>
{
    private readonly WebFixture web;

    public InvitationTests(Host host) => web = host.Web;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Weak_password_and_no_name_are_refused_and_the_link_still_works()
    {
        var link = await InviteAsync("weak@a.example");
        using var visitor = new PortalVisitor(web);

        (await JoinAsync(visitor, link, "Wanda", "too short")).ShouldBe($"/portal/invitation/{link}?failed=PasswordWeak");
        (await JoinAsync(visitor, link, "Wanda", new string('x', 257))).ShouldBe($"/portal/invitation/{link}?failed=PasswordWeak");
        (await JoinAsync(visitor, link, "  ", "long enough words")).ShouldBe($"/portal/invitation/{link}?failed=NameWanted");
        (await JoinAsync(visitor, link, "Wanda", "long enough words")).ShouldBe("/portal");

        (await visitor.GetAsync("/portal")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = new PortalVisitor(web);
        (await again.SignInAsync("weak@a.example", "long enough words")).ShouldBe("/portal");
    }

    [Theory]
    [InlineData("agency-a.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("no-such-agency.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    public async Task Link_of_nothing_says_so(string link)
    {
        using var visitor = new PortalVisitor(web);
        (await visitor.ReadAsync($"/portal/invitation/{link}")).ShouldContain("This invitation is over");
        PortalVisitor.Leads(await visitor.PostAsync("/portal/sign-in", "/portal/account/join", ("invitation", link), ("name", "No"), ("password", "long enough words")))
            .ShouldBe($"/portal/invitation/{link}?failed=Gone");
    }

    [Fact]
    public async Task Cookie_of_who_is_deactivated_opens_nothing_long_before_the_interval()
    {
        var owner = await PortalVisitor.AddAsync(web, "ends@a.example", StaffRoles.Owner);
        using var visitor = await PortalVisitor.SignedInAsync(web, "gone@a.example", StaffRoles.Agent);
        var member = (await web.Services.GetRequiredService<StaffRows>().Locate("GONE@A.EXAMPLE", Cancellation)).ShouldNotBeNull();

        (await web.Services.GetRequiredService<StaffRoster>().SetActive(owner, member.Staff, active: false, Cancellation)).ShouldBeNull();

        // The news travels; the interval is an hour.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while ((await visitor.GetAsync("/portal")).StatusCode == HttpStatusCode.OK)
            await Task.Delay(20, patience.Token);
        PortalVisitor.Leads(await visitor.GetAsync("/portal")).ShouldContain("/portal/sign-in");
        (await visitor.SignInAsync("gone@a.example")).ShouldBe("/portal/sign-in?failed=wrong&to=%2Fportal");
    }

    [Fact]
    public async Task Who_is_deactivated_between_password_and_code_does_not_get_in()
    {
        var owner = await PortalVisitor.AddAsync(web, "between-owner@a.example", StaffRoles.Owner);
        var member = await PortalVisitor.AddAsync(web, "between@a.example", StaffRoles.Agent);
        var key = await web.TurnOnSecondStepAsync(member);
        using var visitor = new PortalVisitor(web);
        (await visitor.SignInAsync("between@a.example")).ShouldStartWith("/portal/sign-in/code");

        await web.Services.GetRequiredService<StaffRoster>().SetActive(owner, member.Staff, active: false, Cancellation);
        var code = Totp.CodeAt(key, Totp.StepAt(SystemClock.Instance.GetCurrentInstant()));
        await visitor.PostAsync("/portal/sign-in/code", "/portal/account/sign-in-code", ("code", code));

        PortalVisitor.Leads(await visitor.GetAsync("/portal")).ShouldContain("/portal/sign-in");
    }

    private async Task<string> InviteAsync(string email)
    {
        var owner = await PortalVisitor.AddAsync(web, $"owner-of-{email}", StaffRoles.Owner);
        var answer = await web.Services.GetRequiredService<StaffInvitations>()
            .Invite(owner, email, email.ToUpperInvariant(), StaffRoles.Agent, SystemClock.Instance.GetCurrentInstant(), Cancellation);
        return answer.Token.ShouldNotBeNull().ToString();
    }

    private static async Task<string> JoinAsync(PortalVisitor visitor, string link, string name, string password) => PortalVisitor.Leads(
        await visitor.PostAsync($"/portal/invitation/{link}", "/portal/account/join", ("invitation", link), ("name", name), ("password", password)));

    public sealed class Host : IAsyncLifetime
    {
        public WebFixture Web { get; } = new() { Settings = { ["Limits:SignIn:RecheckSeconds"] = "3600", ["Limits:SignIn:PerMinute"] = "1000" } };

        public ValueTask InitializeAsync() => Web.InitializeAsync();

        public ValueTask DisposeAsync() => Web.DisposeAsync();
    }
}
