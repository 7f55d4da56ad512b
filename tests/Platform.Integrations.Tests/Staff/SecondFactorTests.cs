using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class SecondFactorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Key = "GEZDGNBVGY3TQOJQ";
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);
    private readonly StaffMember member = new() { Id = new("acme", Guid.NewGuid()), Email = "", Name = "Ana", Role = StaffRoles.Agent, SecurityStamp = "stamp" };

    private StaffRows Rows => new(web, new TenantDatabase(web));
    private SecondFactorRows Factors => new(web);
    private StaffId Forged => member.Id with { Agency = "other" };
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await using var command = owner.CreateCommand("insert into agencies (agency_id, name) values ('acme', 'Acme'), ('other', 'Other') on conflict do nothing");
        await command.ExecuteNonQueryAsync(Cancellation);
        member.Email = member.EmailKey = $"{member.Id.Staff:N}@acme.example";
        await Rows.Insert(member, Cancellation);
    }

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task Key_is_sealed_in_the_row_and_opens_for_its_member_alone()
    {
        using var store = Store();
        await store.SetAuthenticatorKeyAsync(member, Key, Cancellation);
        await store.UpdateAsync(member, Cancellation);
        var read = (await Rows.Read(member.Id, Cancellation))!;
        var another = new StaffMember { Id = new("acme", Guid.NewGuid()), Email = "", Name = "", Role = "", AuthenticatorKey = read.AuthenticatorKey };

        (await store.GetAuthenticatorKeyAsync(read, Cancellation)).ShouldBe(Key);
        Encoding.UTF8.GetString(read.AuthenticatorKey!).ShouldNotContain(Key);
        await Should.ThrowAsync<CryptographicException>(async () => await store.GetAuthenticatorKeyAsync(another, Cancellation));
    }

    [Fact]
    public async Task Step_is_spent_once_and_none_before_it()
    {
        (await Factors.SpendStep(Forged, 100)).ShouldBeFalse();
        (await Factors.SpendStep(member.Id, 100)).ShouldBeTrue();
        (await Factors.SpendStep(member.Id, 100)).ShouldBeFalse();
        (await Factors.SpendStep(member.Id, 99)).ShouldBeFalse();
        (await Factors.SpendStep(member.Id, 101)).ShouldBeTrue();
    }

    [Fact]
    public async Task Recovery_code_works_once_however_it_is_typed()
    {
        using var store = Store();
        await TurnOnAsync(store);
        var redeemed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.RedeemCodeAsync(member, "abcde fghjk", Cancellation)));

        redeemed.Count(taken => taken).ShouldBe(1);
        (await store.CountCodesAsync(member, Cancellation)).ShouldBe(1);
        (await store.RedeemCodeAsync(member, "ZZZZZ-ZZZZZ", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_agency_redeems_nothing()
    {
        using var store = Store();
        await TurnOnAsync(store);
        var forged = new StaffMember { Id = Forged, Email = "", Name = "", Role = "" };

        (await store.RedeemCodeAsync(forged, "ABCDE-FGHJK", Cancellation)).ShouldBeFalse();
        (await store.CountCodesAsync(member, Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task Turning_it_off_ends_key_and_codes()
    {
        using var store = Store();
        await TurnOnAsync(store);
        await store.SetTwoFactorEnabledAsync(member, false, Cancellation);
        await store.UpdateAsync(member, Cancellation);
        var read = (await Rows.Read(member.Id, Cancellation))!;

        (read.TwoFactor, read.AuthenticatorKey).ShouldBe((false, null));
        (await store.CountCodesAsync(read, Cancellation)).ShouldBe(0);
    }

    private async Task TurnOnAsync(StaffStore store)
    {
        await store.SetAuthenticatorKeyAsync(member, Key, Cancellation);
        await store.SetTwoFactorEnabledAsync(member, true, Cancellation);
        await store.UpdateAsync(member, Cancellation);
        await store.ReplaceCodesAsync(member, ["ABCDE-FGHJK", "LMNPQ-RSTUV"], Cancellation);
    }

    private StaffStore Store() => new(Rows, Factors, new PasskeyRows(web), new AesSecretProtector(new byte[32]));
}
