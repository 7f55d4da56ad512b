using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class StaffRosterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Role_changed_ends_sign_ins_and_is_told()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var agent = await house.Add(StaffRoles.Agent, $"{house.Agency}@a.example");
        var before = await house.Read(agent);

        (await house.Roster.ChangeRole(owner, agent.Staff, StaffRoles.Admin, Cancellation)).ShouldBeNull();
        (await house.Roster.ChangeRole(owner, agent.Staff, StaffRoles.Admin, Cancellation)).ShouldBeNull();

        var after = await house.Read(agent);
        after.Role.ShouldBe(StaffRoles.Admin);
        after.SecurityStamp.ShouldNotBe(before.SecurityStamp);
        (await house.Rows.Update(before, Cancellation)).ShouldBeFalse("who read the member before must not bring the old role back");
        (await house.Audit()).ShouldBe([$"{StaffChanges.RoleChanged} {house.Agency}@a.example agent → admin"]);
    }

    [Fact]
    public async Task Member_deactivated_is_listed_last_and_comes_back()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var agent = await house.Add(StaffRoles.Agent);
        var stamp = (await house.Read(agent)).SecurityStamp;

        (await house.Roster.SetActive(owner, agent.Staff, active: false, Cancellation)).ShouldBeNull();
        (await house.Read(agent)).Active.ShouldBeFalse();
        (await house.Read(agent)).SecurityStamp.ShouldNotBe(stamp);
        (await house.Roster.List(house.Agency, Cancellation)).Select(row => (row.Id, row.Active)).ShouldBe([(owner.Staff, true), (agent.Staff, false)]);

        (await house.Roster.SetActive(owner, agent.Staff, active: true, Cancellation)).ShouldBeNull();
        (await house.Read(agent)).Active.ShouldBeTrue();
        (await house.Audit()).Select(line => line.Split(' ')[0]).ShouldBe([StaffChanges.Deactivated, StaffChanges.Reactivated]);
    }

    [Fact]
    public async Task Admin_touches_no_owner_and_nobody_rises_above_who_raises()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var admin = await house.Add(StaffRoles.Admin);

        (await house.Roster.SetActive(admin, owner.Staff, active: false, Cancellation)).ShouldBe(RosterRefusal.NotAllowed);
        (await house.Roster.ChangeRole(admin, admin.Staff, StaffRoles.Owner, Cancellation)).ShouldBe(RosterRefusal.NotAllowed);

        (await house.Audit()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_of_another_agency_change_nobody()
    {
        await using var house = await StaffHouse.Open(database);
        await using var other = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var theirs = await other.Add(StaffRoles.Agent);
        await other.Add(StaffRoles.Owner);

        (await house.Roster.ChangeRole(owner, theirs.Staff, StaffRoles.Admin, Cancellation)).ShouldBe(RosterRefusal.NotThere);
        // as who is owner elsewhere, in their agency
        (await house.Roster.SetActive(owner with { Agency = other.Agency }, theirs.Staff, active: false, Cancellation)).ShouldBe(RosterRefusal.NotAllowed);

        (await other.Read(theirs)).ShouldSatisfyAllConditions(member => member.Role.ShouldBe(StaffRoles.Agent), member => member.Active.ShouldBeTrue());
        (await house.Roster.List(house.Agency, Cancellation)).ShouldHaveSingleItem();
        (await other.Audit()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_owners_who_put_each_other_out_at_once_one_stays(bool deactivate)
    {
        await using var house = await StaffHouse.Open(database);
        for (var round = 0; round < 20; round++)
        {
            var (one, two) = (await house.Add(StaffRoles.Owner), await house.Add(StaffRoles.Owner));
            await house.SqlAsync("update staff set deactivated_at = now() where agency_id = $1 and staff_id not in ($2, $3)", house.Agency, one.Staff, two.Staff);

            var answers = await Task.WhenAll(OutAsync(house, one, two, deactivate), OutAsync(house, two, one, deactivate));

            // The second acts as somebody who is no owner any more.
            answers.Order().ShouldBe([null, RosterRefusal.NotAllowed]);
            (await house.ActiveOwners()).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_owners_who_leave_at_once_one_stays(bool deactivate)
    {
        await using var house = await StaffHouse.Open(database);
        for (var round = 0; round < 20; round++)
        {
            var (one, two) = (await house.Add(StaffRoles.Owner), await house.Add(StaffRoles.Owner));
            await house.SqlAsync("update staff set deactivated_at = now() where agency_id = $1 and staff_id not in ($2, $3)", house.Agency, one.Staff, two.Staff);

            var answers = await Task.WhenAll(OutAsync(house, one, one, deactivate), OutAsync(house, two, two, deactivate));

            answers.Order().ShouldBe([null, RosterRefusal.LastOwner]);
            (await house.ActiveOwners()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Change_waits_for_the_one_before_and_sees_it()
    {
        await using var house = await StaffHouse.Open(database);
        var (one, two) = (await house.Add(StaffRoles.Owner), await house.Add(StaffRoles.Owner));
        await using var first = new Npgsql.NpgsqlConnection(database.Admin);
        await first.OpenAsync(Cancellation);
        await using var transaction = await first.BeginTransactionAsync(Cancellation);
        await using (var demote = new Npgsql.NpgsqlCommand("update staff set role = 'agent' where staff_id = $1", first, transaction) { Parameters = { new() { Value = two.Staff } } })
            await demote.ExecuteNonQueryAsync(Cancellation);

        var leaving = house.Roster.SetActive(one, one.Staff, active: false, Cancellation);
        await LockedAsync(first, transaction);
        leaving.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);

        (await leaving).ShouldBe(RosterRefusal.LastOwner);
    }

    [Fact]
    public async Task Invitations_end_with_the_right_to_make_them()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var admin = await house.Add(StaffRoles.Admin);
        var now = NodaTime.Instant.FromUtc(2026, 11, 26, 12, 0);
        var invited = await house.Invitations.Invite(admin, "back@door.example", "BACK@DOOR.EXAMPLE", StaffRoles.Admin, now, Cancellation);
        var kept = await house.Invitations.Invite(owner, "kept@house.example", "KEPT@HOUSE.EXAMPLE", StaffRoles.Admin, now, Cancellation);

        await house.Roster.SetActive(owner, admin.Staff, active: false, Cancellation);

        (await house.Invitations.Find(invited.Token!.Value, now, Cancellation)).ShouldBeNull();
        (await house.Invitations.Find(kept.Token!.Value, now, Cancellation)).ShouldNotBeNull();
        (await house.Audit()).ShouldContain($"{StaffChanges.InvitationWithdrawn} back@door.example admin");
    }

    // Until the second really waits for the first one's rows.
    private static async Task LockedAsync(Npgsql.NpgsqlConnection connection, Npgsql.NpgsqlTransaction transaction)
    {
        await using var waiting = new Npgsql.NpgsqlCommand("select count(*) from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))", connection, transaction);
        while (await waiting.ExecuteScalarAsync(Cancellation) is 0L)
            await Task.Delay(10, Cancellation);
    }

    private static Task<RosterRefusal?> OutAsync(StaffHouse house, StaffId actor, StaffId member, bool deactivate) => Task.Run(() => deactivate
        ? house.Roster.SetActive(actor, member.Staff, active: false, Cancellation)
        : house.Roster.ChangeRole(actor, member.Staff, StaffRoles.Agent, Cancellation));
}
