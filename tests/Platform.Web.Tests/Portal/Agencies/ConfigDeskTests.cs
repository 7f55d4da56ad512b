using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using NSubstitute;
using Npgsql;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Web.Agencies;
using Platform.Web.Portal.Agencies;
using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Agencies;

public sealed class ConfigDeskTests
{
    private readonly IClusterClient cluster = Substitute.For<IClusterClient>();

    [Fact]
    public async Task Agent_may_not_save_publish_revert_or_create()
    {
        var desk = Desk(StaffRoles.Agent);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.SaveAsync("spa", "client_id: spa", 1));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.PublishAsync("spa"));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.RevertAsync("spa", 1));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => desk.CreateAsync(new("spa", "Spa", "blank")));
        cluster.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Client_is_asked_for_within_the_members_own_agency()
    {
        cluster.GetGrain<IClientGrain>("acme/spa").Returns(Substitute.For<IClientGrain>());
        await Desk(StaffRoles.Agent).DraftAsync("spa");

        cluster.Received(1).GetGrain<IClientGrain>("acme/spa");
    }

    private ConfigDesk Desk(string role)
    {
        // Opens nothing: the desk asks the cookie only.
        var source = NpgsqlDataSource.Create("Host=nowhere");
        var staff = new CurrentStaff(new SignedIn(role), new StaffRows(source, new TenantDatabase(source)));
        return new(new AgencyCalls(cluster), staff, new ConfigDocuments(new YamlConfigParser(), AvailableProviders.BuiltIn));
    }

    private sealed class SignedIn(string role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, $"acme/{Guid.Empty:N}"), new(ClaimTypes.Role, role), new(ClaimTypes.Name, "ana@acme.example")], "test"))));
    }
}
