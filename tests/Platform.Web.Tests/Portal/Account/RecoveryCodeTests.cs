using System.Text.RegularExpressions;
using NodaTime;
using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Account;

public sealed partial class RecoveryCodeTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Page = "/portal/account";

    [Fact]
    public async Task New_recovery_codes_replace_the_old_and_the_audit_tells_of_them()
    {
        var id = await PortalVisitor.AddAsync(web, "paper@a.example", StaffRoles.Agent);
        var key = await web.TurnOnSecondStepAsync(id);
        using var visitor = new PortalVisitor(web);
        await visitor.SignInAsync("paper@a.example");
        var code = Totp.CodeAt(key, Totp.StepAt(SystemClock.Instance.GetCurrentInstant()));
        PortalVisitor.Leads(await visitor.PostAsync("/portal/sign-in/code", "/portal/account/sign-in-code", ("code", code))).ShouldBe("/portal");

        (await MakeAsync(visitor, "not the password")).ShouldBeEmpty();
        (await ToldAsync()).ShouldBe(0);
        var first = await MakeAsync(visitor, PortalVisitor.Password);
        var second = await MakeAsync(visitor, PortalVisitor.Password);

        first.Length.ShouldBe(10);
        second.Intersect(first).ShouldBeEmpty();
        (await ToldAsync()).ShouldBe(2);
    }

    private static async Task<string[]> MakeAsync(PortalVisitor visitor, string password)
    {
        var answer = await visitor.PostAsync(Page, Page, ("_handler", "second-step"), ("Act", "codes"), ("Password", password));
        return [.. Code().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value)];
    }

    private async Task<long> ToldAsync()
    {
        await using var connection = new NpgsqlConnection(web.Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from audit where agency_id = 'agency-a' and actor = 'paper@a.example' and subject = actor and action = $1", connection)
        {
            Parameters = { new() { Value = StaffChanges.RecoveryCodesMade } },
        };
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex("<li[^>]*>([A-Z0-9]{5}-[A-Z0-9]{5})</li>")]
    private static partial Regex Code();
}
