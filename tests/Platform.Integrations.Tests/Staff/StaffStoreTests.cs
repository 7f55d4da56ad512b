using Microsoft.AspNetCore.Identity;
using NodaTime;
using Npgsql;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Staff;

public sealed class StaffStoreTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);

    private StaffRows Rows => new(web, new TenantDatabase(web));
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await using var command = owner.CreateCommand("insert into agencies (agency_id, name) values ('acme', 'Acme'), ('other', 'Other') on conflict do nothing");
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task Member_written_as_the_web_role_is_found_by_address_and_by_id()
    {
        var member = Member("acme", "ana@acme.example");
        await Rows.Insert(member, Cancellation);
        using var store = Store();

        (await store.FindByNameAsync("ANA@ACME.EXAMPLE", Cancellation)).ShouldNotBeNull().Id.ShouldBe(member.Id);
        (await store.FindByIdAsync(member.Id.ToString(), Cancellation)).ShouldNotBeNull().Email.ShouldBe("ana@acme.example");
    }

    [Fact]
    public async Task Member_asked_for_under_another_agency_is_not_there()
    {
        var member = Member("acme", "bo@acme.example");
        await Rows.Insert(member, Cancellation);

        (await Rows.Read(member.Id with { Agency = "other" }, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Web_role_without_an_agency_sees_no_staff()
    {
        await Rows.Insert(Member("acme", "cy@acme.example"), Cancellation);
        await using var bare = web.CreateCommand("select count(*) from staff");

        (await bare.ExecuteScalarAsync(Cancellation)).ShouldBe(0L);
    }

    [Fact]
    public async Task Update_under_another_agency_changes_nothing()
    {
        var member = Member("acme", "di@acme.example");
        await Rows.Insert(member, Cancellation);
        var forged = Member("other", "di@acme.example", member.Id.Staff);
        forged.PasswordHash = "forged";
        await Rows.Update(forged, Cancellation);

        (await Rows.Read(member.Id, Cancellation))!.PasswordHash.ShouldBe("hash");
    }

    [Fact]
    public async Task Failures_and_lock_survive_a_write()
    {
        var member = Member("acme", "el@acme.example");
        await Rows.Insert(member, Cancellation);
        using var store = Store();
        var until = Instant.FromUtc(2026, 11, 24, 12, 0).ToDateTimeOffset();
        await store.IncrementAccessFailedCountAsync(member, Cancellation);
        await store.SetLockoutEndDateAsync(member, until, Cancellation);
        (await store.UpdateAsync(member, Cancellation)).ShouldBe(IdentityResult.Success);

        var read = (await Rows.Read(member.Id, Cancellation))!;
        (read.Failures, await store.GetLockoutEndDateAsync(read, Cancellation)).ShouldBe((1, until));
    }

    [Fact]
    public void Sealing_keys_are_added_once_and_read_in_order()
    {
        var keys = new SealingKeyRows(web);
        keys.Add("key-1", "<key id='1'/>");
        keys.Add("key-2", "<key id='2'/>");
        keys.Add("key-1", "<key id='changed'/>");

        keys.ReadAll().ShouldBe(["<key id='1'/>", "<key id='2'/>"]);
    }

    [Fact]
    public async Task Write_of_an_older_reading_is_refused_and_undoes_nothing()
    {
        var member = Member("acme", "fa@acme.example");
        await Rows.Insert(member, Cancellation);
        using var store = Store();
        var older = (await Rows.Read(member.Id, Cancellation))!;
        member.PasswordHash = "new hash";
        (await store.UpdateAsync(member, Cancellation)).ShouldBe(IdentityResult.Success);
        older.Failures = 1;

        (await store.UpdateAsync(older, Cancellation)).Succeeded.ShouldBeFalse();
        (await Rows.Read(member.Id, Cancellation))!.PasswordHash.ShouldBe("new hash");
    }

    [Fact]
    public async Task Change_is_told_to_the_audit_of_its_agency_once()
    {
        var member = Member("acme", "gi@acme.example");
        await Rows.Insert(member, Cancellation);
        member.Change = StaffChanges.PasswordChanged;
        await Rows.Update(member, Cancellation);
        await Rows.Update(member, Cancellation);
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await using var command = owner.CreateCommand("select string_agg(agency_id || ' ' || action || ' ' || actor, ',') from audit where subject = 'gi@acme.example'");

        (await command.ExecuteScalarAsync(Cancellation)).ShouldBe("acme staff.password_changed gi@acme.example");
    }

    private StaffStore Store() => new(Rows, new SecondFactorRows(web), new PasskeyRows(web), new AesSecretProtector(new byte[32]));

    private static StaffMember Member(string agency, string email, Guid? id = null) => new()
    {
        Id = new(agency, id ?? Guid.NewGuid()),
        Email = email,
        EmailKey = email.ToUpperInvariant(),
        Name = "Someone",
        Role = StaffRoles.Agent,
        PasswordHash = "hash",
        SecurityStamp = "stamp",
    };
}
