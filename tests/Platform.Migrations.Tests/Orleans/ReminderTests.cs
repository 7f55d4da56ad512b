using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Shouldly;
using Xunit;

namespace Platform.Migrations.Tests.Orleans;

public sealed class ReminderTests(RealSilo silo) : IClassFixture<RealSilo>
{
    private readonly GrainId grain = GrainId.Create("clock", $"agency/{Guid.NewGuid():N}");

    private IReminderTable Table => silo.Services.GetRequiredService<IReminderTable>();

    [Fact]
    public async Task Upsert_then_read_gives_the_reminder_and_a_new_version_each_time()
    {
        var first = await Upsert(minutes: 5);
        var second = await Upsert(minutes: 7);

        second.ShouldNotBe(first);
        var read = (await Table.ReadRow(grain, "daily", Stop)).ShouldNotBeNull();
        (read.Period, read.StartAt, read.ETag).ShouldBe((TimeSpan.FromMinutes(7), DateTime.UnixEpoch, second));
    }

    [Fact]
    public async Task Ranges_that_part_the_ring_hold_each_reminder_once()
    {
        await Upsert(minutes: 5);
        var middle = grain.GetUniformHashCode();

        var found = new[] { await Table.ReadRows(middle, middle - 1000, Stop), await Table.ReadRows(middle - 1000, middle, Stop) };

        found.SelectMany(rows => rows.Reminders).Count(row => row.GrainId == grain).ShouldBe(1);
    }

    [Fact]
    public async Task Remove_on_an_old_version_keeps_the_reminder()
    {
        var old = await Upsert(minutes: 5);
        var current = await Upsert(minutes: 6);

        (await Table.RemoveRow(grain, "daily", old, Stop)).ShouldBeFalse();
        (await Table.RemoveRow(grain, "daily", current, Stop)).ShouldBeTrue();
        (await Table.ReadRows(grain, Stop)).Reminders.ShouldBeEmpty();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> Upsert(int minutes) => (await Table.UpsertRow(
        new ReminderEntry { GrainId = grain, ReminderName = "daily", StartAt = DateTime.UnixEpoch, Period = TimeSpan.FromMinutes(minutes) }, Stop)).ShouldNotBeNull();
}
