using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests.Orleans;

public sealed class MembershipTests(RealSilo silo) : IClassFixture<RealSilo>
{
    private IMembershipTable Table => silo.Services.GetRequiredService<IMembershipTable>();

    [Fact]
    public async Task Started_silo_is_an_active_row() =>
        (await All()).Members.ShouldContain(member => member.Item1.Status == SiloStatus.Active);

    [Fact]
    public async Task Insert_on_an_old_version_changes_nothing()
    {
        var version = (await All()).Version;
        (await Insert(Entry(1), version.Next())).ShouldBeTrue();

        (await Insert(Entry(2), version.Next())).ShouldBeFalse();

        var table = await All();
        table.Version.Version.ShouldBe(version.Version + 1);
        table.Members.ShouldNotContain(member => member.Item1.SiloAddress.Generation == 2);
    }

    [Fact]
    public async Task Insert_of_a_known_silo_does_not_step_the_version()
    {
        (await Insert(Entry(3), (await All()).Version.Next())).ShouldBeTrue();
        var version = (await All()).Version;

        (await Insert(Entry(3), version.Next())).ShouldBeFalse();

        (await All()).Version.Version.ShouldBe(version.Version);
    }

    [Fact]
    public async Task Update_of_a_silo_is_read_back()
    {
        var entry = Entry(4);
        await Insert(entry, (await All()).Version.Next());
        var row = await Row(entry.SiloAddress);
        entry.Status = SiloStatus.Dead;

        (await Update(entry, row.Members[0].Item2, row.Version.Next())).ShouldBeTrue();

        (await Row(entry.SiloAddress)).Members.Single().Item1.Status.ShouldBe(SiloStatus.Dead);
    }

    [Fact]
    public async Task Cleanup_removes_the_old_dead_and_keeps_the_active()
    {
        var dead = Entry(5);
        dead.Status = SiloStatus.Dead;
        dead.IAmAliveTime = DateTime.UnixEpoch;
        var active = Entry(6);
        active.IAmAliveTime = DateTime.UnixEpoch;
        await Insert(dead, (await All()).Version.Next());
        await Insert(active, (await All()).Version.Next());

        await Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.UnixEpoch.AddDays(1), Stop);

        (await Row(dead.SiloAddress)).Members.ShouldBeEmpty();
        (await Row(active.SiloAddress)).Members.ShouldHaveSingleItem();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<MembershipTableData> All() => Table.ReadAllAsync(Stop);

    private Task<MembershipTableData> Row(SiloAddress silo) => Table.ReadRowAsync(silo, Stop);

    private Task<bool> Insert(MembershipEntry entry, TableVersion version) => Table.InsertRowAsync(entry, version, Stop);

    private Task<bool> Update(MembershipEntry entry, string etag, TableVersion version) => Table.UpdateRowAsync(entry, etag, version, Stop);

    private static MembershipEntry Entry(int generation) => new()
    {
        SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 1), generation),
        SiloName = "other",
        HostName = "host",
        Status = SiloStatus.Active,
        StartTime = DateTime.UnixEpoch,
        IAmAliveTime = DateTime.UnixEpoch.AddYears(100),
    };
}
