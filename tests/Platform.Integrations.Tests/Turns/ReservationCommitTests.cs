using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class ReservationCommitTests(TurnDatabase database)
{
    private readonly ThreadKey key = Some.Thread();
    private readonly string calendar = Some.Calendar();

    [Fact]
    public async Task Hold_on_a_taken_time_fails_for_that_commit_only()
    {
        await database.Commit(Some.Turn(key).Taking(Some.Hold(Some.Slot(calendar))));
        var group = Some.Group(32).ToArray();
        var rivals = new[] { 3, 4, 20 };
        foreach (var rival in rivals) group[rival] = group[rival].Taking(Some.Hold(Some.Slot(calendar)));
        group[10] = group[10].Taking(Some.Hold(Some.Slot(calendar, 5)));

        var results = await Task.WhenAll(group.Select(database.Commit));

        for (var n = 0; n < group.Length; n++) results[n].ShouldBe(rivals.Contains(n) ? CommitResult.TimeTaken : CommitResult.Committed, $"commit {n}");
        (await database.Load(group[3].Thread.Key)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_want_one_time_at_once_get_it_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => database.Commit(Some.Turn(Some.Thread()).Taking(Some.Book(Some.Slot(calendar))))));

        results.Count(r => r == CommitResult.Committed).ShouldBe(1);
        results.Count(r => r == CommitResult.TimeTaken).ShouldBe(59);
        (await Status()).ShouldBe("booked");
    }

    [Fact]
    public async Task Lapsed_hold_gives_way_to_the_commit_that_takes_its_time()
    {
        await database.Commit(Some.Turn(Some.Thread()).Taking(Some.Hold(Some.Slot(calendar), expires: Instant.FromUtc(2026, 1, 1, 0, 0))));

        (await database.Commit(Some.Turn(key).Taking(Some.Hold(Some.Slot(calendar))))).ShouldBe(CommitResult.Committed);

        (await database.Look<long>(key, $"select count(*) from reservations where calendar = '{calendar}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Own_hold_becomes_the_booking_even_when_it_has_lapsed()
    {
        var hold = Some.Hold(Some.Slot(calendar), expires: Instant.FromUtc(2026, 1, 1, 0, 0));
        await database.Commit(Some.Turn(key).Taking(hold));

        (await database.Commit(Some.Turn(key, 2).Taking(Some.Book(hold.Slot, hold.Id)))).ShouldBe(CommitResult.Committed);

        (await Status()).ShouldBe("booked");
    }

    [Fact]
    public async Task Booking_whose_hold_is_gone_takes_the_time_where_it_is_free_and_fails_where_it_is_not()
    {
        await database.Commit(Some.Turn(Some.Thread()).Taking(Some.Book(Some.Slot(calendar))));

        (await database.Commit(Some.Turn(key).Taking(Some.Book(Some.Slot(calendar, 1))))).ShouldBe(CommitResult.Committed);
        (await database.Commit(Some.Turn(key, 2).Taking(Some.Book(Some.Slot(calendar))))).ShouldBe(CommitResult.TimeTaken);
        (await database.Load(key))!.Turn.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelled_booking_frees_its_time_and_keeps_its_row()
    {
        var book = Some.Book(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(book));

        await database.Commit(Some.Turn(key, 2).Taking(new ReservationChange.Cancel(book.Id)));

        (await Status()).ShouldBe("cancelled");
        (await database.Commit(Some.Turn(Some.Thread()).Taking(Some.Hold(Some.Slot(calendar))))).ShouldBe(CommitResult.Committed);
    }

    [Fact]
    public async Task Booking_moves_onto_a_time_that_overlaps_its_own()
    {
        var book = Some.Book(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(book));
        var later = new Slot(calendar, book.Slot.Start + Duration.FromMinutes(30), book.Slot.End + Duration.FromMinutes(30), book.Slot.BlockedUntil + Duration.FromMinutes(30));

        (await database.Commit(Some.Turn(key, 2).Taking(new ReservationChange.Change(book.Id, later, "Massage", book.Details)))).ShouldBe(CommitResult.Committed);

        (await database.Look<DateTime>(key, $"select starts_at from reservations where calendar = '{calendar}'")).ShouldBe(later.Start.ToDateTimeUtc());
    }

    [Fact]
    public async Task Hold_moves_in_one_commit_that_releases_and_takes()
    {
        var hold = Some.Hold(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(hold));

        (await database.Commit(Some.Turn(key, 2).Taking(new ReservationChange.Release(hold.Id), Some.Hold(Some.Slot(calendar))))).ShouldBe(CommitResult.Committed);
        (await database.Look<long>(key, "select count(*) from reservations where thread_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_moves_from_another_conversation_and_stays_whose_it_was()
    {
        var book = Some.Book(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(book).With(o => o with { Lead = Some.Lead("Ana") }));
        var hold = Some.Hold(Some.Slot(calendar, 3));
        var other = Some.Thread();
        await database.Commit(Some.Turn(other).Taking(hold));

        (await database.Commit(Some.Turn(other, 2).Taking(new ReservationChange.Release(hold.Id), new ReservationChange.Change(book.Id, hold.Slot, "Facial", null)))).ShouldBe(CommitResult.Committed);

        (await database.Look<string>(key, $"select concat_ws(' ', status, service, name, phone, thread_id = $1) from reservations where calendar = '{calendar}'")).ShouldBe("booked Facial Ana +34600000000 t");
        (await database.Look<DateTime>(key, $"select starts_at from reservations where calendar = '{calendar}'")).ShouldBe(hold.Slot.Start.ToDateTimeUtc());
        (await database.Look<string>(key, "select service from leads where thread_id = $1")).ShouldBe("Facial");
        (await database.Commit(Some.Turn(Some.Thread()).Taking(Some.Hold(book.Slot)))).ShouldBe(CommitResult.Committed);
    }

    [Fact]
    public async Task Booking_that_stands_no_more_ends_the_commit_that_changes_it_and_no_other()
    {
        var book = Some.Book(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(book).With(o => o with { Lead = Some.Lead("Ana") with { Status = "booked" } }));
        (await database.Commit(Some.Turn(Some.Thread()).Taking(new ReservationChange.Cancel(book.Id)))).ShouldBe(CommitResult.Committed);
        (await database.Look<string>(key, "select status from leads where thread_id = $1")).ShouldBe("cancelled");

        var group = Some.Group(12).ToArray();
        group[3] = group[3].Taking(new ReservationChange.Cancel(book.Id));
        group[7] = group[7].Taking(new ReservationChange.Change(book.Id, Some.Slot(calendar, 5), "Massage", null));
        var results = await Task.WhenAll(group.Select(database.Commit));

        for (var n = 0; n < group.Length; n++) results[n].ShouldBe(n is 3 or 7 ? CommitResult.TimeTaken : CommitResult.Committed, $"commit {n}");
        (await Status()).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Another_clients_booking_is_not_to_be_changed()
    {
        var book = Some.Book(Some.Slot(calendar));
        await database.Commit(Some.Turn(key).Taking(book));

        foreach (var stranger in new[] { Some.Thread("other"), Some.Thread() with { Client = "acme-gym" } })
            (await database.Commit(Some.Turn(stranger).Taking(new ReservationChange.Cancel(book.Id)))).ShouldBe(CommitResult.TimeTaken);

        (await Status()).ShouldBe("booked");
    }

    [Fact]
    public async Task Commit_that_lost_takes_releases_and_cancels_nothing()
    {
        var hold = Some.Hold(Some.Slot(calendar));
        var book = Some.Book(Some.Slot(calendar, 2));
        await database.Commit(Some.Turn(key).Taking(hold, book));

        var lost = Some.Turn(key, 2).Taking(new ReservationChange.Release(hold.Id), new ReservationChange.Cancel(book.Id), Some.Hold(Some.Slot(calendar, 4)));
        (await database.Commit(lost with { Version = 5 })).ShouldBe(CommitResult.Fenced);

        (await database.Look<string>(key, "select string_agg(status, ' ' order by starts_at) from reservations where thread_id = $1")).ShouldBe("held booked");
    }

    [Fact]
    public async Task Same_time_of_another_agencys_calendar_is_another_time()
    {
        await database.Commit(Some.Turn(key).Taking(Some.Hold(Some.Slot(calendar))));

        (await database.Commit(Some.Turn(Some.Thread("other")).Taking(Some.Hold(Some.Slot(calendar))))).ShouldBe(CommitResult.Committed);
    }

    private Task<string?> Status() => database.Look<string>(key, $"select status from reservations where calendar = '{calendar}' and $1::uuid is not null");
}
