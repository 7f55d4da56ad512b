using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Testing.Contacts;
using Platform.Testing.Knowledge;

namespace Platform.Testing.Leads;

/// <summary>One conversation with lead capture in memory: the flow, a reader, and a calendar that others may take times in.</summary>
public sealed class TestConversation(ClientConfig config, IReadText reader, Instant start, string channel = "web")
{
    private readonly Dictionary<string, CalendarBook> books = [];
    private readonly Dictionary<(string Service, LocalDateTime At), Guid> others = [];
    private int session = 1;
    private int drawn;
    private int message;
    private bool greeted;

    public LeadState State { get; private set; } = LeadState.New;
    public Instant Clock { get; set; } = start;
    public Person Person { get; init; } = Person.Unknown;
    public int Turn { get; private set; }
    public LeadReply? Last { get; private set; }
    public ClientConfig Config => config;
    public string Channel => channel;

    /// <summary>A language model's part in a turn, as the purpose's grain would have it; null for none.</summary>
    public Func<LeadState, LeadInput, LeadPlan, ModelWork?>? Model { get; set; }

    /// <summary>What the client's documents hold; with none they are not asked.</summary>
    public ImmutableArray<Passage> Documents { get; init; } = [];

    /// <summary>What the documents were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>All that turns wrote of reservations, as the table would have it.</summary>
    public Dictionary<Guid, ReservationChange> Reservations { get; } = [];

    /// <summary>What the client's records hold, of this person and of others.</summary>
    public TestRecords Records { get; } = new();

    /// <summary>Who waits.</summary>
    public Dictionary<Guid, WaitlistEntry> Waitlist { get; } = [];

    /// <summary>The decision of the last turn, as its row would have it.</summary>
    public LeadDecision? Decision { get; private set; }
    public LeadInput? Input { get; private set; }

    public LeadReply Say(params string[] texts) => Send([.. texts.Select(t => new InboundMessage($"m{++message}", t, Clock))]);

    public LeadReply Send(ImmutableArray<InboundMessage> messages)
    {
        var input = LeadReading.Read(State, NewInput(messages), reader);
        if (LeadLookup.For(State, input) is { } lookup) input = input with { Found = Records.Find(lookup) };
        var plan = LeadFlow.Plan(State, input);
        if (plan.Question is { } question && !Documents.IsEmpty)
        {
            Asked.Add(question);
            plan = LeadFlow.Plan(State, input = input with { Documents = TestDocuments.Ask(Documents, new(question, input.Locale, input.Now)) });
        }
        var work = Model?.Invoke(State, input, plan);
        if (work is not null) plan = LeadFlow.Plan(State, input = Assisted.Input(State, input, work, reader));
        var answer = plan.Query is { } query ? CalendarDesk.Answer(query, config, Book(query.Calendar), Clock) : null;
        var reply = LeadFlow.Finish(plan, answer);
        // stored and loaded every time, as it is when every turn is made by another silo
        State = LeadStateJson.Read(LeadStateJson.Write(reply.State));
        foreach (var change in reply.Reservations) Write(change);
        foreach (var change in reply.Waitlist)
        {
            if (change is WaitlistChange.Join join) Waitlist[join.Id] = join.Entry;
            else if (change is WaitlistChange.Settled) Waitlist.Remove(change.Id);
        }
        foreach (var freed in reply.Freed) Book(freed.Calendar).Free(freed.Id, freed.Start);
        if (reply.Contact is { } contact) Records.Keep(Person.CallerId!, contact);
        (Decision, Input) = (new(input.Now, input.Clock, input.Chance, answer, false, input.Found, work, input.Documents), input);
        return Last = reply;
    }

    /// <summary>Another purpose, which made the turns before, hands the person on.</summary>
    public LeadReply Take(int turn, string? before, params string[] texts)
    {
        (Turn, greeted) = (turn - 1, true);
        var reply = before is null ? Say(texts) : Say([before, .. texts]);
        greeted = false;
        return reply;
    }

    /// <summary>The session is over; what the person says next begins another.</summary>
    public void Leave() => (State, Turn, session) = (LeadState.New, 0, session + 1);

    /// <summary>An appointment of another conversation stands.</summary>
    public Guid Booked(string service, LocalDateTime at, string reference, string? phone)
    {
        var slot = SlotOf(service, at);
        var booking = new StandingBooking(Draw(), reference, service, slot.Start);
        Book(slot.Calendar).Grant(booking.Id, slot, null, "others", true, Clock);
        Reservations[booking.Id] = new ReservationChange.Book(booking.Id, slot, new(reference, service, null, phone, null));
        Records.Book(booking, phone);
        return booking.Id;
    }

    /// <summary>Somebody else books that time.</summary>
    public void Take(string service, LocalDateTime at)
    {
        var slot = SlotOf(service, at);
        Book(slot.Calendar).Grant(others[(service, at)] = Draw(), slot, null, "others", true, Clock);
    }

    /// <summary>They do not want it any more.</summary>
    public void GiveBack(string service, LocalDateTime at)
    {
        var slot = SlotOf(service, at);
        Book(slot.Calendar).Free(others[(service, at)], slot.Start);
    }

    /// <summary>The waiting list calls this session about a time.</summary>
    public LeadReply Call(string service, LocalDateTime at)
    {
        var entry = Waitlist.Values.First(e => e.Service == service);
        var call = new WaitlistCall(entry.Id, service, at, entry.Name, entry.Phone, entry.Email);
        return Send([new(WaitlistCall.MessageId(entry.Id, ++message), JsonSerializer.Serialize(call, LeadStateJson.Default.WaitlistCall), Clock)]);
    }

    /// <summary>What stands in a calendar.</summary>
    public CalendarBook Book(string calendar)
    {
        if (!books.TryGetValue(calendar, out var book)) books[calendar] = book = new();
        return book;
    }

    private LeadInput NewInput(ImmutableArray<InboundMessage> messages) => new()
    {
        Config = config,
        Channel = channel,
        Person = Person,
        Now = Clock,
        Clock = Clock,
        Turn = ++Turn,
        Session = $"thread/{session}",
        Greeted = greeted,
        Chance = new(Draw(), Draw(), BookingReference.From((ulong)drawn * 0x9E3779B97F4A7C15)),
        Messages = messages,
        Readings = [],
    };

    private void Write(ReservationChange change)
    {
        switch (change)
        {
            case ReservationChange.Release:
                Reservations.Remove(change.Id);
                return;
            case ReservationChange.Change changed:
                Change(changed, (ReservationChange.Book)Reservations[change.Id]);
                return;
            case ReservationChange.Cancel:
                Records.Cancel(change.Id);
                break;
            case ReservationChange.Book book:
                Records.Book(new(book.Id, book.Details.Reference, book.Details.Service, book.Slot.Start), book.Details.Phone);
                break;
        }
        Reservations[change.Id] = change;
    }

    private void Change(ReservationChange.Change change, ReservationChange.Book booked)
    {
        var changed = booked with { Slot = change.Slot ?? booked.Slot };
        Reservations[change.Id] = changed;
        Records.Move(change.Id, change.Service ?? booked.Details.Service, changed.Slot.Start);
    }

    private Slot SlotOf(string service, LocalDateTime at)
    {
        var found = config.FindService(service) ?? throw new ArgumentException($"No service '{service}'.", nameof(service));
        return CalendarRules.For(config, found).SlotAt(found.Calendar, Availability.Resolve(config.Zone, at)!.Value);
    }

    private Guid Draw() => new(++drawn, 0, 0, new byte[8]);
}
