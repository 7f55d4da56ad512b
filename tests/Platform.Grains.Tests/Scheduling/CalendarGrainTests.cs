using NodaTime;
using Platform.Core.Scheduling;
using Platform.Grains.Contracts.Scheduling;
using Platform.Grains.Tests.Leads;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Scheduling;

public sealed class CalendarGrainTests(LeadCluster cluster) : IClassFixture<LeadCluster>
{
    private static readonly LocalDateTime Eleven = new(2026, 11, 25, 11, 0);
    private readonly string calendar = $"cal-{Guid.NewGuid():N}";

    [Fact]
    public async Task Hold_keeps_others_away_until_it_lapses()
    {
        (await Ask("one", CalendarAsk.Hold)).HeldUntil.ShouldBe(cluster.Clock.GetCurrentInstant() + CalendarDesk.HoldFor);
        (await Ask("two", CalendarAsk.Hold)).Verdict.ShouldBe(Verdict.Taken);

        cluster.Clock.AdvanceMinutes(6);
        (await Ask("two", CalendarAsk.Hold)).Verdict.ShouldBe(Verdict.Free);
    }

    [Fact]
    public async Task Grant_whose_turn_never_committed_is_forgotten_after_the_grace()
    {
        (await Ask("one", CalendarAsk.Book)).Verdict.ShouldBe(Verdict.Free);
        (await Ask("two", CalendarAsk.Book)).Verdict.ShouldBe(Verdict.Taken);

        cluster.Clock.AdvanceSeconds(31);
        (await Ask("two", CalendarAsk.Book)).Verdict.ShouldBe(Verdict.Free);
    }

    [Fact]
    public async Task Grant_whose_turn_committed_stays()
    {
        var id = Guid.NewGuid();
        (await Ask("one", CalendarAsk.Book, id)).Verdict.ShouldBe(Verdict.Free);
        cluster.Table.Write(calendar, Row(id)).ShouldBeTrue();

        cluster.Clock.AdvanceSeconds(31);
        (await Ask("two", CalendarAsk.Book)).Verdict.ShouldBe(Verdict.Taken);
    }

    [Fact]
    public async Task Refresh_sees_what_another_activation_wrote_and_offers_true_alternatives()
    {
        (await Ask("one", CalendarAsk.Look)).Verdict.ShouldBe(Verdict.Free);
        cluster.Table.Write(calendar, Row(Guid.NewGuid())).ShouldBeTrue();
        (await Ask("one", CalendarAsk.Book)).Verdict.ShouldBe(Verdict.Free);

        var answer = await Ask("one", CalendarAsk.Book, refresh: true);
        answer.Verdict.ShouldBe(Verdict.Taken);
        answer.Offers.Length.ShouldBe(3);
        answer.Offers.ShouldNotContain(Eleven);
    }

    [Fact]
    public async Task Freed_time_can_be_had_at_once()
    {
        var id = Guid.NewGuid();
        await Ask("one", CalendarAsk.Book, id);
        cluster.Table.Write(calendar, Row(id));
        cluster.Table.Remove(calendar, id);
        await Grain.Free([new(calendar, id, Row(id).Start)]);

        await UntilFree();
    }

    [Fact]
    public async Task Booking_that_moves_stands_where_it_stood_until_its_turn_is_committed()
    {
        var id = Guid.NewGuid();
        cluster.Table.Write(calendar, Row(id));
        (await Ask("one", CalendarAsk.Book, id, moving: id, at: Eleven.PlusHours(5))).Verdict.ShouldBe(Verdict.Free);

        (await Ask("two", CalendarAsk.Look)).Verdict.ShouldBe(Verdict.Taken);
        (await Ask("two", CalendarAsk.Look, at: Eleven.PlusHours(5))).Verdict.ShouldBe(Verdict.Taken);

        await Grain.Free([new(calendar, id, Row(id).Start)]);
        await UntilFree();
        (await Ask("two", CalendarAsk.Look, at: Eleven.PlusHours(5))).Verdict.ShouldBe(Verdict.Taken);
    }

    // one way: it arrives when it arrives
    private async Task UntilFree()
    {
        while ((await Ask("two", CalendarAsk.Look)).Verdict != Verdict.Free) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private ICalendarGrain Grain => cluster.Grains.GetGrain<ICalendarGrain>($"agency/spa/{calendar}");

    private Task<CalendarAnswer> Ask(string session, CalendarAsk ask, Guid? id = null, bool refresh = false, Guid? moving = null, LocalDateTime? at = null) => Grain.Ask(new CalendarQuery
    {
        Ask = ask, Calendar = calendar, Service = "Massage 60m", ConfigVersion = 1, Moving = moving, Wish = TimeWish.Exactly(at ?? Eleven), Now = LeadCluster.Start, Session = session, Reservation = id ?? Guid.NewGuid(), Refresh = refresh,
    });

    private static StoredReservation Row(Guid id)
    {
        var start = Instant.FromUtc(2026, 11, 25, 10, 0);
        return new(id, start, start + Duration.FromMinutes(70), null);
    }
}
