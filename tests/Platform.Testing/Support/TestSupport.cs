using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Support;
using Platform.Core.Understanding;
using Platform.Testing.Knowledge;

namespace Platform.Testing.Support;

/// <summary>One conversation with support in memory: the flow, a reader, and the client's documents.</summary>
public sealed class TestSupport(ClientConfig config, IReadText reader, Instant clock, string channel, ImmutableArray<Passage> documents)
{
    private int message;

    public SupportState State { get; private set; } = SupportState.New;
    public Person Person { get; init; } = Person.Unknown;
    public int Turn { get; private set; }

    /// <summary>True while the documents cannot be searched.</summary>
    public bool Broken { get; set; }

    /// <summary>True where intent decides who answers.</summary>
    public bool Free { get; init; }

    /// <summary>What the documents were asked last; null where they were not.</summary>
    public KnowledgeQuestion? Asked { get; private set; }
    public SupportReply? Last { get; private set; }
    public SupportDecision? Decision { get; private set; }

    public SupportReply Say(params string[] texts)
    {
        var state = Free ? State with { Free = true } : State;
        var input = LeadReading.Read(SupportFlow.Carried(state), NewInput([.. texts.Select(t => new InboundMessage($"m{++message}", t, clock))]), reader);
        Asked = SupportFlow.Question(state, input);
        if (Asked is { } question) input = input with { Documents = Broken ? new(null, Failed: true) : TestDocuments.Ask(documents, question) };
        var reply = SupportFlow.Decide(state, input);
        // stored and loaded every time, as it is when every turn is made by another silo
        if (reply.HandOn is null) State = SupportStateJson.Read(SupportStateJson.Write(reply.State));
        Decision = new(input.Now, input.Documents);
        return Last = reply;
    }

    private LeadInput NewInput(ImmutableArray<InboundMessage> messages) => new()
    {
        Config = config,
        Channel = channel,
        Person = Person,
        Now = clock,
        Clock = clock,
        Turn = ++Turn,
        Session = "thread/1",
        Chance = new(Guid.Empty, Guid.Empty, ""),
        Messages = messages,
        Readings = [],
    };
}
