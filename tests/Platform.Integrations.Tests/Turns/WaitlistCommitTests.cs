using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Integrations.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class WaitlistCommitTests(TurnDatabase database)
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private readonly string calendar = Some.Calendar();

    [Fact]
    public async Task Those_who_wait_are_taken_by_calendar_in_the_order_they_came_and_not_again_until_they_are_due()
    {
        var first = await Join(Some.At);
        var second = await Join(Some.At + Hour);

        (await Claim()).Select(p => p.Entry).ShouldBe([first, second]);
        (await Claim()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_silos_that_look_at_once_do_not_both_get_them()
    {
        await Join(Some.At);

        var looks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Claim()));

        looks.Count(l => l.Count > 0).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Who_is_in_the_middle_of_something_or_with_a_human_or_trying_out_is_left_out()
    {
        var busy = await Join(Some.At, t => t with { State = "collecting_name", At = SystemClock.Instance.GetCurrentInstant() });
        var human = await Join(Some.At, t => t with { Mode = SessionMode.Human });
        var sandbox = await Join(Some.At, t => t with { Thread = t.Thread with { Sandbox = true } });
        var idle = await Join(Some.At, t => t with { State = "collecting_name" });

        (await Claim()).Select(p => p.Entry.Id).ShouldBe([idle.Id]);
        new[] { busy, human, sandbox }.ShouldAllBe(e => e.Calendar == calendar);
    }

    [Fact]
    public async Task Offer_is_kept_until_it_lapses_and_a_booking_settles_it()
    {
        var key = Some.Thread();
        var entry = await Join(Some.At, t => t with { Thread = Some.Opening(key) });
        var other = await Join(Some.At + Hour);
        var now = SystemClock.Instance.GetCurrentInstant();

        await Change(key, 2, new WaitlistChange.Offered(entry.Id, now, now - Hour));
        (await Status(entry)).ShouldBe("offered");
        (await Claim()).Select(p => p.Entry.Id).ShouldBe([other.Id]);
        (await Status(entry)).ShouldBe("lapsed");

        var taker = Some.Thread();
        var taken = await Join(Some.At, t => t with { Thread = Some.Opening(taker) });
        await Change(taker, 2, new WaitlistChange.Offered(taken.Id, now, now + Hour));
        await Change(taker, 3, new WaitlistChange.Settled(taken.Id, Booked: true));
        (await Status(taken)).ShouldBe("booked");
    }

    [Fact]
    public async Task Entry_is_changed_by_its_own_conversation_only_and_by_a_commit_that_won()
    {
        var key = Some.Thread();
        var entry = await Join(Some.At, t => t with { Thread = Some.Opening(key) });

        foreach (var stranger in new[] { Some.Thread(), Some.Thread("other") }) await Change(stranger, 1, new WaitlistChange.Settled(entry.Id, Booked: false));
        var lost = Some.Turn(key, 2).With(o => o with { Waitlist = [new WaitlistChange.Settled(entry.Id, Booked: false)] });
        (await database.Commit(lost with { Version = 9 })).ShouldBe(CommitResult.Fenced);

        (await Status(entry)).ShouldBe("waiting");
    }

    private async Task<WaitlistEntry> Join(Instant at, Func<TurnCommit, TurnCommit>? change = null)
    {
        var entry = new WaitlistEntry(Guid.NewGuid(), calendar, "Massage", TimeWish.Exactly(new(2999, 3, 6, 10, 0)), "Ana", "+34600000000", null);
        var turn = Some.Turn(Some.Thread()) with { At = at, State = "completed" };
        turn = (change?.Invoke(turn) ?? turn).With(o => o with { Waitlist = [new WaitlistChange.Join(entry)] });
        (await database.Commit(turn)).ShouldBe(CommitResult.Committed);
        return entry;
    }

    private async Task Change(ThreadKey key, int turn, WaitlistChange change) =>
        (await database.Commit(Some.Turn(key, turn).With(o => o with { Waitlist = [change] }) with { State = "completed" })).ShouldBe(CommitResult.Committed);

    // other tests' calendars may be due too: only this one's count
    private async Task<IReadOnlyList<WaitingPerson>> Claim() =>
        [.. (await new PostgresWaitlist(database.Source).Claim(Hour, 1000, TestContext.Current.CancellationToken)).Where(p => p.Entry.Calendar == calendar)];

    private async Task<string?> Status(WaitlistEntry entry) => await database.Look<string>(Some.Thread(), $"select status from waitlist where entry_id = '{entry.Id}' and $1::uuid is not null");
}
