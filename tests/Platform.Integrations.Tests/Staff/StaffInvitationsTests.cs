using System.Text;
using NodaTime;
using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class StaffInvitationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 12, 0);
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_makes_a_member_once_however_many_take_it()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var token = await InviteAsync(house, owner, "new@house.example", StaffRoles.Admin);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => house.Invitations.Join(token, Newcomer(house, $"Taker {number}"), Now, Cancellation)));

        results.Count(result => result == JoinResult.Joined).ShouldBe(1);
        results.Count(result => result == JoinResult.Gone).ShouldBe(3);
        var joined = (await house.Roster.List(house.Agency, Cancellation)).Single(row => row.Id != owner.Staff);
        (joined.Email, joined.Role, joined.Active).ShouldBe(("new@house.example", StaffRoles.Admin, true));
        (await house.Rows.Locate("NEW@HOUSE.EXAMPLE", Cancellation)).ShouldBe(new StaffId(house.Agency, joined.Id));
        (await house.Audit()).ShouldBe([$"{StaffChanges.Invited} new@house.example admin", $"{StaffChanges.Joined} new@house.example admin"]);
    }

    [Fact]
    public async Task Link_that_is_too_old_withdrawn_or_replaced_opens_nothing()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var replaced = await InviteAsync(house, owner, "r@house.example", StaffRoles.Agent);
        var token = await InviteAsync(house, owner, "r@house.example", StaffRoles.Agent);

        (await house.Invitations.Find(replaced, Now, Cancellation)).ShouldBeNull();
        (await house.Invitations.Find(token, Now + StaffInvitations.Lifetime - Duration.Epsilon * 1000, Cancellation)).ShouldNotBeNull();
        (await house.Invitations.Find(token, Now + StaffInvitations.Lifetime, Cancellation)).ShouldBeNull();
        (await house.Invitations.Join(token, Newcomer(house), Now + StaffInvitations.Lifetime, Cancellation)).ShouldBe(JoinResult.Gone);

        var row = (await house.Invitations.List(house.Agency, Cancellation)).ShouldHaveSingleItem();
        (await house.Invitations.Withdraw(owner, row.Id, Cancellation)).ShouldBeNull();
        (await house.Invitations.Join(token, Newcomer(house), Now, Cancellation)).ShouldBe(JoinResult.Gone);
        (await house.Invitations.Withdraw(owner, row.Id, Cancellation)).ShouldBe(RosterRefusal.NotThere);
        (await house.Audit())[^1].ShouldBe($"{StaffChanges.InvitationWithdrawn} r@house.example agent");
    }

    [Fact]
    public async Task Nobody_invites_above_their_role_nor_touches_such_an_invitation()
    {
        await using var house = await StaffHouse.Open(database);
        var (owner, admin, agent) = (await house.Add(StaffRoles.Owner), await house.Add(StaffRoles.Admin), await house.Add(StaffRoles.Agent));
        var token = await InviteAsync(house, owner, "boss@house.example", StaffRoles.Owner);
        var row = (await house.Invitations.List(house.Agency, Cancellation)).Single();

        (await RefusalAsync(house, admin, "x@house.example", StaffRoles.Owner)).ShouldBe(RosterRefusal.NotAllowed);
        (await RefusalAsync(house, agent, "x@house.example", StaffRoles.Agent)).ShouldBe(RosterRefusal.NotAllowed);
        (await RefusalAsync(house, admin, "boss@house.example", StaffRoles.Agent)).ShouldBe(RosterRefusal.NotAllowed);
        (await house.Invitations.Withdraw(admin, row.Id, Cancellation)).ShouldBe(RosterRefusal.NotAllowed);

        (await house.Invitations.Find(token, Now, Cancellation))!.Role.ShouldBe(StaffRoles.Owner);
    }

    [Fact]
    public async Task Member_is_not_invited_again()
    {
        await using var house = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner, $"me@{house.Agency}.example");

        (await RefusalAsync(house, owner, $"Me@{house.Agency}.example", StaffRoles.Agent)).ShouldBe(RosterRefusal.AlreadyMember);
    }

    [Fact]
    public async Task Address_of_another_agency_is_invited_but_cannot_join()
    {
        await using var house = await StaffHouse.Open(database);
        await using var other = await StaffHouse.Open(database);
        var owner = await house.Add(StaffRoles.Owner);
        var theirs = await other.Add(StaffRoles.Agent, $"both@{house.Agency}.example");
        var token = await InviteAsync(house, owner, $"both@{house.Agency}.example", StaffRoles.Admin);

        (await house.Invitations.Join(token, Newcomer(house), Now, Cancellation)).ShouldBe(JoinResult.AddressTaken);

        (await house.Roster.List(house.Agency, Cancellation)).ShouldHaveSingleItem();
        (await other.Read(theirs)).Role.ShouldBe(StaffRoles.Agent);
        (await house.Invitations.Find(token, Now, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_agency_neither_sees_nor_withdraws_nor_opens()
    {
        await using var house = await StaffHouse.Open(database);
        await using var other = await StaffHouse.Open(database);
        var (owner, stranger) = (await house.Add(StaffRoles.Owner), await other.Add(StaffRoles.Owner));
        var token = await InviteAsync(house, owner, "in@house.example", StaffRoles.Agent);
        var row = (await house.Invitations.List(house.Agency, Cancellation)).Single();

        (await other.Invitations.List(other.Agency, Cancellation)).ShouldBeEmpty();
        (await other.Invitations.Withdraw(stranger, row.Id, Cancellation)).ShouldBe(RosterRefusal.NotThere);
        (await other.Invitations.Withdraw(stranger with { Agency = house.Agency }, row.Id, Cancellation)).ShouldBe(RosterRefusal.NotAllowed);
        (await house.Invitations.Find(token with { Agency = other.Agency }, Now, Cancellation)).ShouldBeNull();
        (await house.Invitations.Join(token with { Agency = other.Agency }, Newcomer(other), Now, Cancellation)).ShouldBe(JoinResult.Gone);
        (await house.Invitations.Find(token, Now, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Link_is_nowhere_in_the_row()
    {
        await using var house = await StaffHouse.Open(database);
        var token = await InviteAsync(house, await house.Add(StaffRoles.Owner), "h@house.example", StaffRoles.Agent);
        await using var admin = new NpgsqlConnection(database.Admin);
        await admin.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select token_hash, row_to_json(i)::text from staff_invitations i where agency_id = $1", admin) { Parameters = { new() { Value = house.Agency } } };
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        await reader.ReadAsync(Cancellation);

        reader.GetString(1).ShouldNotContain(token.Secret);
        reader.GetFieldValue<byte[]>(0).ShouldNotBe(Encoding.UTF8.GetBytes(token.Secret));
        InvitationToken.Parse(token.ToString()).ShouldBe(token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("acme.short")]
    [InlineData("a,b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("acme.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.more")]
    public void Text_in_another_form_is_no_token(string? text) => InvitationToken.Parse(text).ShouldBeNull();

    private static StaffMember Newcomer(StaffHouse house, string name = "New Comer") =>
        new() { Id = new(house.Agency, Guid.NewGuid()), Email = "", Name = name, Role = StaffRoles.Agent, PasswordHash = "hash", SecurityStamp = "stamp" };

    private static async Task<InvitationToken> InviteAsync(StaffHouse house, StaffId actor, string email, string role) =>
        (await house.Invitations.Invite(actor, email, email.ToUpperInvariant(), role, Now, Cancellation)).Token.ShouldNotBeNull();

    private static async Task<RosterRefusal?> RefusalAsync(StaffHouse house, StaffId actor, string email, string role) =>
        (await house.Invitations.Invite(actor, email, email.ToUpperInvariant(), role, Now, Cancellation)).Refusal;
}
