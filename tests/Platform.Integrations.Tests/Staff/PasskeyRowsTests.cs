using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Agencies;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class PasskeyRowsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);

    private PasskeyRows Passkeys => new(web);
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task Passkey_kept_is_read_back_and_its_member_found_by_it_and_by_handle()
    {
        await using var house = await StaffHouse.Open(database);
        using var store = Store(house);
        var member = await house.Read(await house.Add(StaffRoles.Agent));
        var passkey = Passkey("Phone");
        await store.AddOrUpdatePasskeyAsync(member, passkey, Cancellation);

        var read = (await store.FindPasskeyAsync(member, passkey.CredentialId, Cancellation)).ShouldNotBeNull();
        (read.Name, read.SignCount, read.IsUserVerified, read.IsBackupEligible, read.IsBackedUp).ShouldBe(("Phone", 7u, true, true, false));
        read.PublicKey.ShouldBe(passkey.PublicKey);
        read.Transports.ShouldBe(["internal", "hybrid"]);
        (await store.FindByPasskeyIdAsync(passkey.CredentialId, Cancellation))!.Id.ShouldBe(member.Id);
        (await store.FindByIdAsync($"{member.Id.Staff:N}", Cancellation))!.Id.ShouldBe(member.Id);
        (await store.FindByIdAsync($"{Guid.NewGuid():N}", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Use_keeps_the_count_and_the_time_and_leaves_the_name()
    {
        await using var house = await StaffHouse.Open(database);
        var id = await house.Add(StaffRoles.Agent);
        var passkey = Passkey("Phone");
        await Passkeys.Keep(id, passkey);
        (await Passkeys.List(id)).ShouldHaveSingleItem().LastUsedAt.ShouldBeNull();
        (await Passkeys.Rename(id, passkey.CredentialId, "Red phone")).ShouldBeTrue();
        (passkey.SignCount, passkey.IsBackedUp) = (8, true);
        await Passkeys.Keep(id, passkey);

        var read = (await Passkeys.Read(id)).ShouldHaveSingleItem();
        (read.Name, read.SignCount, read.IsBackedUp).ShouldBe(("Red phone", 8u, true));
        (await Passkeys.List(id)).ShouldHaveSingleItem().LastUsedAt.ShouldNotBeNull();
        (await house.Audit()).ShouldHaveSingleItem().ShouldStartWith(StaffChanges.PasskeyRenamed);
    }

    [Fact]
    public async Task Another_agency_and_another_member_neither_see_nor_change_it()
    {
        await using var house = await StaffHouse.Open(database);
        await using var other = await StaffHouse.Open(database);
        var (mine, colleague, stranger) = (await house.Add(StaffRoles.Agent), await house.Add(StaffRoles.Owner), await other.Add(StaffRoles.Owner));
        var passkey = Passkey("Mine");
        await Passkeys.Keep(mine, passkey);

        foreach (var id in new[] { colleague, stranger, mine with { Agency = other.Agency } })
        {
            (await Passkeys.List(id)).ShouldBeEmpty();
            (await Passkeys.Read(id, passkey.CredentialId)).ShouldBeNull();
            (await Passkeys.Rename(id, passkey.CredentialId, "Theirs")).ShouldBeFalse();
            await Passkeys.Remove(id, passkey.CredentialId);
        }

        (await Passkeys.List(mine)).ShouldHaveSingleItem().Name.ShouldBe("Mine");
        (await Should.ThrowAsync<PostgresException>(() => Passkeys.Keep(stranger, passkey))).SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        await Passkeys.Remove(mine, passkey.CredentialId);
        (await Passkeys.List(mine)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Web_role_without_an_agency_sees_no_passkeys_and_places_only()
    {
        await using var house = await StaffHouse.Open(database);
        await Passkeys.Keep(await house.Add(StaffRoles.Agent), Passkey("Hidden"));
        await using var bare = web.CreateCommand("select count(*) from staff_passkeys");

        (await bare.ExecuteScalarAsync(Cancellation)).ShouldBe(0L);
    }

    private StaffStore Store(StaffHouse house) => new(house.Rows, new SecondFactorRows(web), Passkeys, new AesSecretProtector(new byte[32]));

    private static UserPasskeyInfo Passkey(string name) => new(
        RandomNumberGenerator.GetBytes(32), [1, 2, 3], DateTimeOffset.UnixEpoch, 7, ["internal", "hybrid"], isUserVerified: true, isBackupEligible: true, isBackedUp: false, [9], [9]) { Name = name };
}
