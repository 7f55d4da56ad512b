using Platform.Testing.Faults;
using Platform.Testing.Postgres;
using Platform.Testing.Processes;
using Shouldly;
using Xunit;

namespace Platform.Journeys.Faults;

/// <summary>The short forms of <c>./bench faults</c>: real processes die under load, and nothing that was acknowledged is lost or done twice.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Killed_and_frozen_hosts_lose_and_double_nothing()
    {
        await using var platform = await RunningPlatform.Start(silos: 3);
        var run = new FaultRun(platform);
        await run.Run(atOnce: 24, async faults =>
        {
            for (var n = 0; n < 3; n++)
            {
                await faults.KillSilo();
                await Task.Delay(Between);
            }
            await faults.KillWeb();
            await faults.FreezeSilo(TimeSpan.FromSeconds(8));
        });
        await AllIsWell(platform, run.People);
    }

    [Fact]
    public async Task Silos_that_are_stopped_in_order_under_load_cut_no_turn()
    {
        // what is asked is that nothing is cut, not how fast a machine is
        await using var platform = await RunningPlatform.Start(silos: 2, new Dictionary<string, string> { ["Turns__DeadlineSeconds"] = "120", ["Turns__RepeatSeconds"] = "120" });
        var run = new FaultRun(platform);
        await run.Run(atOnce: 12, async faults =>
        {
            await Task.Delay(Between);
            await faults.RollSilos();
        });
        await AllIsWell(platform, run.People);
        // what was cut short was repeated inside: nobody had to say a thing twice, or saw an error
        run.People.Where(p => p.Repeats + p.Fallbacks > 0).Select(p => p.Ending).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_goes_away_under_load_loses_nothing()
    {
        await using var platform = await RunningPlatform.Start();
        var run = new FaultRun(platform);
        await run.Run(atOnce: 16, async _ =>
        {
            for (var n = 0; n < 2; n++)
            {
                await Task.Delay(Between);
                await Outage.Of(platform.Database.Name, platform.Database.Server, TimeSpan.FromSeconds(2));
            }
        });
        await AllIsWell(platform, run.People);
    }

    [Fact]
    public async Task A_database_that_is_restarted_and_killed_under_load_loses_nothing()
    {
        await using var server = await PrivateServer.Create();
        await using var platform = await RunningPlatform.Start(server: server);
        var run = new FaultRun(platform);
        await run.Run(atOnce: 16, async faults =>
        {
            foreach (var how in Enum.GetValues<ServerEnd>())
            {
                await Task.Delay(Between);
                await faults.RestartDatabase(server, how, away: TimeSpan.Zero);
            }
        });
        await AllIsWell(platform, run.People);
    }

    [Fact]
    public async Task A_rush_for_one_slot_over_three_silos_makes_one_booking()
    {
        await using var platform = await RunningPlatform.Start(silos: 3);
        var people = await OneSlot.Rush(platform, 200);
        people.Count(p => p.IsBooked).ShouldBe(1);
        people.Where(p => !p.IsBooked && !p.HasAlternative).Select(p => p.Ending).ShouldBeEmpty();
        var audit = await Audit.Of(platform.Database.Admin, people);
        (audit.Bookings, audit.Overlaps, audit.Lost, audit.Doubled, audit.Untrue).ShouldBe((1, 0, 0, 0, 0));
    }

    private static async Task AllIsWell(RunningPlatform platform, IReadOnlyCollection<PatientPerson> people)
    {
        people.Where(p => !p.IsBooked).Select(p => p.Ending).ShouldBeEmpty();
        var audit = await Audit.Of(platform.Database.Admin, people);
        (audit.Lost, audit.Doubled, audit.Gaps, audit.Overlaps, audit.LostBookings, audit.Untrue).ShouldBe((0, 0, 0, 0, 0, 0));
        audit.Turns.ShouldBe(people.Sum(p => p.Replies.Count));
        audit.Bookings.ShouldBe(people.Count);
    }
}
