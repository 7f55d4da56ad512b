using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Database;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;
using Platform.Web.Portal.Staff;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Staff;

public sealed class StaffDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agent_may_do_nothing_with_staff_nor_see_them()
    {
        var desk = Desk(StaffRoles.Agent);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.ListAsync(Cancellation));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.InviteAsync("ana@acme.example", StaffRoles.Agent, Cancellation));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.WithdrawAsync(Guid.Empty, Cancellation));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.ChangeRoleAsync(Guid.Empty, StaffRoles.Agent, Cancellation));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.SetActiveAsync(Guid.Empty, false, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("ana@home")]
    [InlineData("Ana <ana@acme.example>")]
    public async Task What_is_no_address_is_not_invited(string email) =>
        (await Desk(StaffRoles.Owner).InviteAsync(email, StaffRoles.Agent, Cancellation)).Problem.ShouldBe("That is no e-mail address.");

    // Opens nothing: the desk refuses before it asks the database.
    private static StaffDesk Desk(string role)
    {
        var source = NpgsqlDataSource.Create("Host=nowhere");
        var tenants = new TenantDatabase(source);
        var current = new CurrentStaff(new SignedIn(role), new StaffRows(source, tenants));
        return new(new StaffRoster(tenants), new StaffInvitations(tenants), current, new UpperInvariantLookupNormalizer(), TimeProvider.System);
    }

    private sealed class SignedIn(string role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, $"acme/{Guid.Empty:N}"), new(ClaimTypes.Role, role), new(ClaimTypes.Name, "ana@acme.example")], "test"))));
    }
}
