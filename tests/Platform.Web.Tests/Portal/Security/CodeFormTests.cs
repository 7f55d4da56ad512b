using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

/// <summary>The form for the second step is as hard to guess through as the one for the first.</summary>
public sealed class CodeFormTests : IAsyncLifetime
{
    private const string CodePage = "/portal/sign-in/code";
    private readonly WebFixture web = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => web.DisposeAsync();

    [Theory]
    [InlineData("code", "000000")]
    [InlineData("recovery", "AAAAA-AAAAA")]
    public async Task Fifth_wrong_code_locks_the_member_even_for_the_right_one(string field, string wrong)
    {
        web.Settings["Limits:SignIn:PerMinute"] = "100";
        await web.InitializeAsync();
        using var visitor = new PortalVisitor(web);
        var key = await AskedForCodeAsync(visitor);

        for (var tries = 1; tries < 5; tries++)
            PortalVisitor.Leads(await GiveAsync(visitor, field, wrong)).ShouldBe($"{CodePage}?to=%2Fportal&failed=code");
        await GiveAsync(visitor, field, wrong);

        PortalVisitor.Leads(await GiveAsync(visitor, "code", CodeNow(key))).ShouldBe("/portal/sign-in?failed=locked&to=%2Fportal");
        PortalVisitor.Leads(await visitor.GetAsync("/portal")).ShouldContain("/portal/sign-in");
        (await visitor.SignInAsync("code@a.example")).ShouldBe("/portal/sign-in?failed=locked&to=%2Fportal");
    }

    [Fact]
    public async Task Tries_from_one_address_are_limited_over_both_forms()
    {
        web.Settings["Limits:SignIn:PerMinute"] = "3";
        await web.InitializeAsync();
        using var visitor = new PortalVisitor(web);
        var key = await AskedForCodeAsync(visitor);
        await GiveAsync(visitor, "code", "000000");
        await GiveAsync(visitor, "recovery", "AAAAA-AAAAA");

        var refused = await GiveAsync(visitor, "code", CodeNow(key));

        PortalVisitor.Leads(refused).ShouldBe("/portal/sign-in?failed=often");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        PortalVisitor.Leads(await visitor.GetAsync("/portal")).ShouldContain("/portal/sign-in");
    }

    [Fact]
    public async Task Code_without_a_password_before_it_opens_nothing()
    {
        await web.InitializeAsync();
        using var visitor = new PortalVisitor(web);

        PortalVisitor.Leads(await GiveAsync(visitor, "code", "123456")).ShouldBe("/portal/sign-in?failed=late&to=%2Fportal");
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        await web.InitializeAsync();
        using var http = new HttpClient { BaseAddress = web.Address };

        (await http.PostAsync("/portal/account/sign-in-code", new FormUrlEncodedContent([new("code", "123456")]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string> AskedForCodeAsync(PortalVisitor visitor)
    {
        var id = await PortalVisitor.AddAsync(web, "code@a.example", StaffRoles.Agent);
        var key = await web.TurnOnSecondStepAsync(id);
        (await visitor.SignInAsync("code@a.example")).ShouldBe($"{CodePage}?to=%2Fportal");
        return key;
    }

    private static Task<HttpResponseMessage> GiveAsync(PortalVisitor visitor, string field, string value) =>
        visitor.PostAsync(CodePage, "/portal/account/sign-in-code", (field, value));

    private static string CodeNow(string key) => Totp.CodeAt(key, Totp.StepAt(SystemClock.Instance.GetCurrentInstant()));
}
