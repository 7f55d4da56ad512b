using NodaTime;
using Platform.Core.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class PostgresSweepTests(TurnDatabase database)
{
    private readonly ThreadKey key = Some.Thread();

    [Fact]
    public async Task Thread_whose_message_waits_too_long_is_found_over_all_agencies()
    {
        var foreign = Some.Thread("other");
        foreach (var thread in new[] { key, foreign }) await Write(thread, SystemClock.Instance.GetCurrentInstant() - Duration.FromSeconds(6));
        var young = Some.Thread();
        await Write(young, SystemClock.Instance.GetCurrentInstant());

        var found = await database.Sweep.WaitingThreads(Duration.FromSeconds(5), 1000, TestContext.Current.CancellationToken);

        found.ShouldContain(key);
        found.ShouldContain(foreign);
        found.ShouldNotContain(young);
    }

    [Fact]
    public async Task Thread_is_idle_after_its_last_word_and_until_it_is_closed()
    {
        await database.Commit(Some.Turn(key));

        (await Idle()).ShouldContain(key);
        await database.Store.ChangeMode(new(Some.Opening(key), 1, 1, 0, SessionMode.Closed, null, Some.At), TestContext.Current.CancellationToken);
        (await Idle()).ShouldNotContain(key);
    }

    [Fact]
    public async Task Lapsed_holds_are_dropped_and_living_ones_and_bookings_stay()
    {
        var calendar = Some.Calendar();
        await database.Commit(Some.Turn(key).Taking(
            Some.Hold(Some.Slot(calendar), expires: Some.At - Duration.FromDays(1)), Some.Hold(Some.Slot(calendar, 1)), Some.Book(Some.Slot(calendar, 2))));

        (await database.Sweep.DropLapsedHolds(1000, TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);

        (await database.Look<string>(key, "select string_agg(status, ' ' order by starts_at) from reservations where thread_id = $1")).ShouldBe("held booked");
    }

    private Task<IReadOnlyList<ThreadKey>> Idle() => database.Sweep.IdleThreads(Duration.FromHours(24), 1000, TestContext.Current.CancellationToken);

    private Task Write(ThreadKey thread, Instant at) =>
        database.Store.WriteMessages(Some.Opening(thread), 1, [new("a", "hi", at)], TestContext.Current.CancellationToken);
}
