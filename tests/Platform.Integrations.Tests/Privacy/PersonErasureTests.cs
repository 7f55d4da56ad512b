using System.Text.Json;
using NodaTime;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Privacy;
using Platform.Core.Turns;
using Platform.Integrations.Privacy;
using Platform.Integrations.Tests.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Privacy;

public sealed class PersonErasureTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private readonly Guest guest = Guest.New();

    private static Instant Ahead => SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3);

    [Fact]
    public async Task Appointments_to_come_are_a_reason_to_erase_nothing_until_they_are_to_be_cancelled()
    {
        await guest.Come(database, PrivacyDatabase.Young, Ahead);

        (await Erase(cancel: false)).ShouldBe(new ErasureResult.Standing(1));
        (await Held()).Counts.Bookings.ShouldBe(1);

        var done = (await Erase(cancel: true)).ShouldBeOfType<ErasureResult.Done>();
        done.Cancelled.ShouldBe(1);
        done.Freed.ShouldHaveSingleItem().Start.ShouldBeGreaterThan(SystemClock.Instance.GetCurrentInstant());
        done.Counts.ShouldBe(new HeldCounts(1, 1, 1, 1, 1, 1, 1));
    }

    [Fact]
    public async Task Repeated_it_finds_nothing_and_each_time_is_in_the_audit_without_the_person()
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young);

        await Erase(cancel: false);
        ((ErasureResult.Done)await Erase(cancel: false)).Counts.ShouldBe(HeldCounts.None);
        (await Held()).IsNothing.ShouldBeTrue();

        var mark = $"acme-spa/{guest.Person.Mark:N}";
        var audit = await database.Texts($"select actor || ': ' || coalesce(details, '') from audit where action = 'person.erased' and subject = '{mark}' order by audit_id");
        audit.Count.ShouldBe(2);
        audit[0].ShouldStartWith("maria@acme.example: contacts 1, effects 1");
        audit.ShouldAllBe(row => !guest.IsIn(row));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Is_found_by_phone_or_by_email_however_it_is_written(bool byPhone, bool byEmail)
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young);

        var person = PersonKey.Of(PrivacyDatabase.Hash, guest.Agency, guest.Client, byPhone ? guest.Phone : null, byEmail ? guest.Email.ToUpperInvariant() : null, []);
        var held = await database.People.FindAsync(guest.Agency, guest.Client, person, Cancellation);

        held.Counts.Sessions.ShouldBe(1);
        (held.Names.Single(), held.Phones.Single(), held.Emails.Single()).ShouldBe((guest.Name, guest.Phone, guest.Email));
    }

    [Theory]
    [InlineData("acme", "acme-gym")]
    [InlineData("other", "other-spa")]
    [InlineData("other", "acme-spa")]
    public async Task Another_clients_and_another_agencys_question_finds_and_erases_nothing(string agency, string client)
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young);
        // with the very threads and addresses of the person
        var stolen = PersonKey.Of(PrivacyDatabase.Hash, guest.Agency, guest.Client, guest.Phone, guest.Email, [guest.Key.Thread]);

        (await database.People.FindAsync(agency, client, stolen, Cancellation)).IsNothing.ShouldBeTrue();
        ((ErasureResult.Done)await database.Erasure.EraseAsync(agency, client, stolen, cancel: true, "x", Cancellation)).Counts.ShouldBe(HeldCounts.None);
        await using (var reading = await database.People.ReadAsync(agency, client, stolen, "x", Cancellation))
        {
            (await reading.TranscriptsAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
            (await reading.PartsAsync(Cancellation).ToListAsync(Cancellation)).ShouldAllBe(part => part.Rows.Count == 0);
        }

        (await Held()).Counts.Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task Turn_that_is_made_meanwhile_loses_and_leaves_nothing()
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young, open: true);

        await Erase(cancel: false);

        var late = Some.Turn(guest.Key, 2) with { Thread = guest.Opening };
        (await database.Turns.Commit(late)).ShouldBe(CommitResult.Fenced);
        (await database.Turns.Store.HandToHuman(new(guest.Opening, 1, 1, 0, [Some.Message("late", guest.Words)], Some.At), Cancellation)).ShouldBeFalse();
        (await Held()).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task Turn_that_is_being_written_is_waited_for_and_goes_with_the_rest()
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young, open: true);
        await using var writer = await database.Turns.Admin.OpenConnectionAsync(Cancellation);
        await using var turn = await writer.BeginTransactionAsync(Cancellation);
        foreach (var write in new[] { "update sessions set version = version + 1 where thread_id = $1", "insert into messages (agency_id, thread_id, message_id, session, status, at, body) values ('acme', $1, 'late', 1, 'for_human', now(), 'late')" })
        {
            await using var command = new NpgsqlCommand(write, writer, turn) { Parameters = { new() { Value = guest.Key.Thread } } };
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var erasing = Erase(cancel: false);
        while (await database.Turns.Look<long>(guest.Key, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and $1::uuid is not null") == 0)
            await Task.Yield();
        erasing.IsCompleted.ShouldBeFalse();
        await turn.CommitAsync(Cancellation);

        ((ErasureResult.Done)await erasing).Counts.Messages.ShouldBe(2);
        (await database.Turns.Look<long>(guest.Key, "select count(*) from messages where thread_id = $1")).ShouldBe(0);
    }

    [Fact]
    public async Task Session_opened_while_the_erasure_runs_is_erased_or_is_not_opened()
    {
        await guest.Come(database, PrivacyDatabase.Young, PrivacyDatabase.Young);
        var opening = Some.Turn(guest.Key) with { Thread = guest.Opening, Session = 2, Epoch = 1 };

        // whichever is first: the thread's row lets the other one see it
        await Task.WhenAll(database.Turns.Commit(opening), Erase(cancel: false));

        (await Held()).Counts.Sessions.ShouldBe(0);
    }

    [Fact]
    public async Task File_has_everything_in_parts_with_iso_times()
    {
        await guest.Come(database, PrivacyDatabase.Young, Ahead);

        await using var reading = await database.People.ReadAsync(guest.Agency, guest.Client, guest.Person, "maria@acme.example", Cancellation);
        var transcript = (await reading.TranscriptsAsync(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        transcript.Turns.Single().Messages.Single().Text.ShouldBe(guest.Words);
        var parts = await reading.PartsAsync(Cancellation).ToListAsync(Cancellation);

        parts.Select(part => part.Name).ShouldBe(["contacts", "profiles", "leads", "bookings", "waitlist", "escalations", "sent", "usage"]);
        parts.ShouldAllBe(part => part.Rows.Count == 1);
        parts.Where(part => part.Name != "usage").ShouldAllBe(part => guest.IsIn(part.Rows[0]));
        var lead = JsonDocument.Parse(parts.Single(part => part.Name == "leads").Rows[0]).RootElement;
        Instant.FromDateTimeOffset(lead.GetProperty("createdAt").GetDateTimeOffset()).ShouldBeInRange(PrivacyDatabase.Old, SystemClock.Instance.GetCurrentInstant());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ErasureResult> Erase(bool cancel) => database.Erasure.EraseAsync(guest.Agency, guest.Client, guest.Person, cancel, "maria@acme.example", Cancellation);

    private Task<HeldOfPerson> Held() => database.People.FindAsync(guest.Agency, guest.Client, guest.Person, Cancellation);
}
