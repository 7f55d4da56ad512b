using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Testing.Leads;

/// <summary>One conversation with lead capture in memory: the flow, a reader, and a calendar that others may take times in.</summary>
public sealed class TestConversation(ClientConfig config, IReadText reader, Instant start, string channel = "web")
{
    private readonly Dictionary<string, CalendarBook> books = [];
    private int drawn;
    private int message;

    public LeadState State { get; private set; } = LeadState.New;
    public Instant Clock { get; set; } = start;
    public Person Person { get; init; } = Person.Unknown;
    public int Turn { get; private set; }
    public LeadReply? Last { get; private set; }
    public ClientConfig Config => config;
    public string Channel => channel;

    /// <summary>All that turns wrote of reservations, as the table would have it.</summary>
    public Dictionary<Guid, ReservationChange> Reservations { get; } = [];

    /// <summary>The decision of the last turn, as its row would have it.</summary>
    public LeadDecision? Decision { get; private set; }
    public LeadInput? Input { get; private set; }

    public LeadReply Say(params string[] texts) => Send([.. texts.Select(t => new InboundMessage($"m{++message}", t, Clock))]);

    public LeadReply Send(ImmutableArray<InboundMessage> messages)
    {
        var input = LeadReading.Read(State, NewInput(messages), reader);
        var plan = LeadFlow.Plan(State, input);
        var answer = plan.Query is { } query ? CalendarDesk.Answer(query, config, Book(query.Calendar), Clock) : null;
        var reply = LeadFlow.Finish(plan, answer);
        // stored and loaded every time, as it is when every turn is made by another silo
        State = LeadStateJson.Read(LeadStateJson.Write(reply.State));
        foreach (var (calendar, id) in reply.Freed) Book(calendar).Free(id, Clock);
        foreach (var change in reply.Reservations) Write(change);
        (Decision, Input) = (new(input.Now, input.Clock, input.Chance, answer, false), input);
        return Last = reply;
    }

    /// <summary>Somebody else books that time.</summary>
    public void Take(string service, LocalDateTime at)
    {
        var found = config.FindService(service) ?? throw new ArgumentException($"No service '{service}'.", nameof(service));
        var slot = CalendarRules.For(config, found).SlotAt(found.Calendar, Availability.Resolve(config.Zone, at)!.Value);
        Book(found.Calendar).Grant(Draw(), slot, null, "others", true, Clock);
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
        Session = "thread/1",
        Chance = new(Draw(), Draw(), BookingReference.From((ulong)drawn * 0x9E3779B97F4A7C15)),
        Messages = messages,
        Readings = [],
    };

    private void Write(ReservationChange change)
    {
        if (change is ReservationChange.Release) Reservations.Remove(change.Id);
        else Reservations[change.Id] = change;
    }

    private Guid Draw() => new(++drawn, 0, 0, new byte[8]);
}
