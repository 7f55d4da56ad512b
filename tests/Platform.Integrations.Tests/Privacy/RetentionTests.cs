using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Integrations.Scheduling;
using Platform.Integrations.Tests.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Privacy;

public sealed class RetentionTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private static readonly Duration Day = Duration.FromDays(1);
    private readonly Guest guest = Guest.New();

    private static Instant Ahead => SystemClock.Instance.GetCurrentInstant() + Day * 3;

    [Fact]
    public async Task Only_closed_sessions_older_than_their_clients_days_go()
    {
        var (young, open) = (Guest.New(), Guest.New());
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await young.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young);
        await open.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old - Day, open: true);

        await database.Sweep();

        (await Rows(guest, "sessions")).ShouldBe(0);
        (await Rows(young, "sessions", "messages", "turns", "leads", "reservations", "effects", "escalations")).ShouldBe(7);
        (await Rows(open, "sessions", "messages", "turns")).ShouldBe(3);
        (await Contacts(guest)).ShouldBe(0);
        (await Contacts(young)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_goes_while_the_days_of_the_published_version_are_not_known()
    {
        const string Client = "acme-late";
        var late = Guest.New(client: Client);
        await database.Turns.Do($"insert into clients (agency_id, client_id, name, template, published_version) values ('acme', '{Client}', 'Late', 'spa', 2)");
        await late.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);

        (await database.Retention.Unknown(1000, Cancellation)).ShouldContain(("acme", Client));
        await database.Sweep();
        (await Rows(late, "sessions")).ShouldBe(1);

        await database.Retention.Know("acme", Client, 1, 1, Cancellation);
        await database.Sweep();
        (await Rows(late, "sessions")).ShouldBe(1, "days of a version that is not the published one");

        await database.Retention.Know("acme", Client, 2, PrivacyDatabase.Days, Cancellation);
        (await database.Retention.Unknown(1000, Cancellation)).ShouldNotContain(("acme", Client));
        await database.Sweep();
        (await Rows(late, "sessions")).ShouldBe(0);
    }

    [Fact]
    public async Task Appointment_to_come_and_its_contact_outlive_the_session_until_it_has_passed()
    {
        await guest.Come(database, PrivacyDatabase.Old, Ahead);

        await database.Sweep();
        (await Rows(guest, "sessions", "messages", "leads")).ShouldBe(0);
        (await database.Turns.Look<string>(guest.Key, "select name || ' ' || session from reservations where thread_id = $1")).ShouldBe($"{guest.Name} 0");
        (await Contacts(guest)).ShouldBe(1);

        await database.Turns.Do("update reservations set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where thread_id = $1", guest.Key.Thread);
        await database.Sweep();
        (await Rows(guest, "reservations")).ShouldBe(0);
        (await Contacts(guest)).ShouldBe(0);
    }

    [Fact]
    public async Task Contact_lives_while_anything_younger_of_the_person_does()
    {
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young, session: 2, epoch: 1);
        await database.Turns.Do("update contacts set updated_at = $2 where thread_id = $1", guest.Key.Thread, PrivacyDatabase.Old.ToDateTimeUtc());

        await database.Sweep();

        (await Rows(guest, "sessions")).ShouldBe(1);
        (await Contacts(guest)).ShouldBe(1);
        (await database.Turns.Look<string>(guest.Key, "select external_id from threads where thread_id = $1")).ShouldBe(guest.Opening.ExternalId, "a session of it is left");
    }

    [Fact]
    public async Task Who_waits_for_a_day_to_come_is_told_though_the_session_is_gone()
    {
        var entry = new WaitlistEntry(Guid.NewGuid(), Guid.NewGuid().ToString("N"), "Massage", TimeWish.Exactly(new(2999, 3, 6, 10, 0)), guest.Name, guest.Phone, null);
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old, change: turn => turn.With(o => o with { Waitlist = [new WaitlistChange.Join(entry)] }));

        await database.Sweep();

        (await Rows(guest, "sessions")).ShouldBe(0);
        var waiting = await new PostgresWaitlist(database.Turns.Source).Claim(Day, 1000, Cancellation);
        waiting.Single(one => one.Entry.Id == entry.Id).Thread.ShouldBe(guest.Key);
    }

    [Fact]
    public async Task Numbers_are_not_given_out_again_and_who_comes_back_is_new()
    {
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await database.Sweep();

        var loaded = (await database.Turns.Load(guest.Key))!;
        (loaded.Number, loaded.Version, loaded.Turn).ShouldBe((2, 0, 0));
        loaded.Person.ShouldBe(Person.Unknown);
        loaded.ExternalId.ShouldBe(guest.Key.Thread.ToString("N"));
        loaded.Pending.ShouldBeEmpty();

        // the id of a message that was erased with its session is as new as its words
        (await database.Turns.Store.FindMessage(guest.Key, "m1", Cancellation)).ShouldBeNull();
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young, session: 2, epoch: loaded.Epoch, change: turn => turn with { Messages = [Some.Message("m1")] });
        (await database.Turns.Look<string>(guest.Key, "select external_id from threads where thread_id = $1")).ShouldBe(guest.Opening.ExternalId);
    }

    [Fact]
    public async Task Activation_that_knows_the_person_from_before_opens_nothing()
    {
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await database.Sweep();

        var knowing = Some.Turn(guest.Key) with { Thread = guest.Opening, Session = 2, Epoch = 1 };
        (await database.Turns.Commit(knowing)).ShouldBe(CommitResult.Fenced);
        (await database.Turns.Store.ChangeMode(new(guest.Opening, 2, 0, 1, SessionMode.Human, "maria", PrivacyDatabase.Young), Cancellation)).ShouldBeFalse();
        (await Rows(guest, "sessions", "messages", "turns")).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_turn_holds_is_not_waited_for()
    {
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await using (var holder = await database.Turns.Admin.OpenConnectionAsync(Cancellation))
        {
            await using var turn = await holder.BeginTransactionAsync(Cancellation);
            await using var hold = new Npgsql.NpgsqlCommand("select 1 from sessions where thread_id = $1 for update", holder, turn) { Parameters = { new() { Value = guest.Key.Thread } } };
            await hold.ExecuteNonQueryAsync(Cancellation);
            await database.Sweep();
        }

        (await Rows(guest, "sessions")).ShouldBe(1);
        await database.Sweep();
        (await Rows(guest, "sessions")).ShouldBe(0);
    }

    [Fact]
    public async Task While_texts_are_kept_nothing_is_erased_and_the_round_comes_again()
    {
        await guest.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);
        await using (var keeper = await database.Turns.Admin.OpenConnectionAsync(Cancellation))
        {
            await using var keeping = await keeper.BeginTransactionAsync(Cancellation);
            await using var locking = new Npgsql.NpgsqlCommand("select pg_advisory_xact_lock(hashtext('platform_keep_session_texts'))", keeper, keeping);
            await locking.ExecuteNonQueryAsync(Cancellation);
            (await database.Retention.Erase(100, Cancellation)).ShouldBeTrue();
        }

        (await Rows(guest, "sessions")).ShouldBe(1);
    }

    [Fact]
    public async Task Try_outs_go_like_the_rest()
    {
        await guest.Come(database, PrivacyDatabase.Old, Ahead, change: turn => turn with { Thread = turn.Thread with { Sandbox = true } });

        await database.Sweep();

        (await Rows(guest, "sessions", "messages", "turns", "leads")).ShouldBe(0);
    }

    [Fact]
    public async Task Backlog_goes_in_batches()
    {
        var guests = Enumerable.Range(0, 5).Select(_ => Guest.New(client: "acme-gym")).ToArray();
        foreach (var one in guests) await one.Come(database, PrivacyDatabase.Old, PrivacyDatabase.Old);

        (await database.Retention.Erase(2, Cancellation)).ShouldBeTrue();
        await database.Sweep();

        foreach (var one in guests) (await Rows(one, "sessions")).ShouldBe(0);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<long> Rows(Guest of, params string[] tables) =>
        await database.Turns.Look<long>(of.Key, "select " + string.Join(" + ", tables.Select(table => $"(select count(*) from {table} where thread_id = $1)")));

    private Task<long> Contacts(Guest of) => database.Turns.Look<long>(of.Key, "select count(*) from contacts where thread_id = $1");
}
