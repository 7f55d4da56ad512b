using NodaTime;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Integrations.Contacts;
using Platform.Integrations.Tests.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Contacts;

[Collection(nameof(TurnsCollection))]
public sealed class PostgresPersonRecordsTests(TurnDatabase database)
{
    private static readonly ThreadHash Hash = new(new byte[32]);
    private readonly ThreadKey key = Some.Thread();
    private readonly string number = "+346" + Random.Shared.Next(10_000_000, 99_999_999);

    [Fact]
    public async Task Contact_is_what_was_confirmed_last_on_any_thread_of_the_number()
    {
        await Keep(key, new("Ana", number, null));
        await Keep(Some.Thread(), new("Ana García", number, "ana@example.com"));

        (await Find(key, Asks(number))).Contact.ShouldBe(new Contact("Ana García", number, "ana@example.com"));
        (await database.Look<long>(key, "select count(*) from contacts where thread_id = $1")).ShouldBe(0, "the last thread's");
    }

    [Fact]
    public async Task Contact_is_nobody_elses()
    {
        await Keep(key, new("Ana", number, null));

        foreach (var stranger in new[] { Some.Thread("other"), key with { Client = "acme-gym" }, new ThreadKey("other", key.Client, key.Channel, key.Thread) })
            (await Find(stranger, Asks(number))).Contact.ShouldBeNull();
        (await Find(key, Asks(number) with { Sandbox = true })).Contact.ShouldBeNull();
        (await Find(key, Asks("+34600000001"))).Contact.ShouldBeNull();
    }

    [Fact]
    public async Task Two_of_one_persons_conversations_at_once_leave_one_contact()
    {
        var threads = Enumerable.Range(0, 24).Select(_ => Some.Thread()).ToArray();
        await Task.WhenAll(threads.Select(t => Keep(t, new("Ana", number, null))));

        (await Find(key, Asks(number))).Contact.ShouldBe(new Contact("Ana", number, null));
    }

    [Fact]
    public async Task Bookings_are_found_by_number_or_by_reference_and_phone_together()
    {
        var book = await Booked(key, number);
        var after = new PersonLookup { Now = Some.At - Duration.FromHours(1) };

        (await Find(Some.Thread(), after with { Number = number })).Bookings.ShouldBe([new(book.Id, book.Details.Reference, "Massage", book.Slot.Start)]);
        (await Find(Some.Thread(), after with { Reference = book.Details.Reference, Phone = number })).Bookings.Single().Id.ShouldBe(book.Id);
        (await Find(Some.Thread(), after with { Booking = book.Id })).Bookings.Single().Id.ShouldBe(book.Id);
        (await Find(Some.Thread(), after with { Reference = book.Details.Reference, Phone = "+34600000001" })).Bookings.ShouldBeEmpty();
        (await Find(Some.Thread(), after with { Reference = "AAAAA-AAAAA", Phone = number })).Bookings.ShouldBeEmpty();
        (await Find(Some.Thread(), after with { Number = number, Now = book.Slot.End })).Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bookings_are_nobody_elses_and_cancelled_ones_are_none()
    {
        var book = await Booked(key, number);
        var after = new PersonLookup { Now = Some.At - Duration.FromHours(1) };
        PersonLookup[] all = [after with { Number = number }, after with { Reference = book.Details.Reference, Phone = number }, after with { Booking = book.Id }];

        foreach (var lookup in all)
        {
            foreach (var stranger in new[] { Some.Thread("other"), Some.Thread() with { Client = "acme-gym" }, new ThreadKey("other", key.Client, key.Channel, key.Thread) })
                (await Find(stranger, lookup)).Bookings.ShouldBeEmpty();
            (await Find(key, lookup with { Sandbox = true })).Bookings.ShouldBeEmpty();
        }

        await database.Commit(Some.Turn(key, 2).Taking(new ReservationChange.Cancel(book.Id)));
        foreach (var lookup in all) (await Find(key, lookup)).Bookings.ShouldBeEmpty();
    }

    private static PersonLookup Asks(string number) => new() { Now = Some.At, Contact = number };

    private Task<PersonFound> Find(ThreadKey from, PersonLookup lookup) =>
        new PostgresPersonRecords(database.Source, Hash).Find(from, lookup, TestContext.Current.CancellationToken);

    private async Task Keep(ThreadKey thread, Contact contact)
    {
        var entry = new ContactEntry(Hash.Contact(thread.Agency, thread.Client, number, sandbox: false), contact);
        (await database.Commit(Some.Turn(thread).With(o => o with { Contact = entry }))).ShouldBe(Core.Turns.CommitResult.Committed);
    }

    private async Task<ReservationChange.Book> Booked(ThreadKey thread, string phone)
    {
        var book = Some.Book(Some.Slot(Some.Calendar()));
        book = book with { Details = book.Details with { Phone = phone } };
        (await database.Commit(Some.Turn(thread).Taking(book))).ShouldBe(Core.Turns.CommitResult.Committed);
        return book;
    }
}
