using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Core.Contacts;
using Platform.Core.Escalation;
using Platform.Core.Knowledge;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Core.Leads;

/// <summary>A turn while it is being decided.</summary>
internal sealed record Draft
{
    public required LeadInput Input { get; init; }

    /// <summary>The state that the turn started from.</summary>
    public required LeadState Was { get; init; }
    public required LeadState State { get; init; }
    public required Heard Heard { get; init; }

    /// <summary>Slots that got a value in this turn.</summary>
    public LeadFields Filled { get; init; }

    /// <summary>Those of them that had another value before.</summary>
    public LeadFields Changed { get; init; }

    /// <summary>True when the message answered something, asked something or did something.</summary>
    public bool Understood { get; init; }

    /// <summary>True when nothing more is to be asked in this turn.</summary>
    public bool Settled { get; init; }

    /// <summary>True when the pending question goes without saying, because what was said holds it.</summary>
    public bool Asked { get; init; }
    public ImmutableArray<Phrase> Phrases { get; init; } = [];

    /// <summary>The services of which one is meant, where the words left open which.</summary>
    public ImmutableArray<Service> Among { get; init; } = [];
    public ImmutableArray<TurnAction> Actions { get; init; } = [];
    public ImmutableArray<ReservationChange> Reservations { get; init; } = [];
    public ImmutableArray<Effect> Effects { get; init; } = [];
    public ImmutableArray<WaitlistChange> Waitlist { get; init; } = [];
    public EscalationRequest? Escalation { get; init; }

    /// <summary>What of the client's documents is said; null for nothing.</summary>
    public KnowledgeAnswer? Cited { get; init; }

    /// <summary>Who the person is, once they have confirmed it on a channel that proves their address.</summary>
    public Contact? Contact { get; init; }
    public bool MustCommit { get; init; }
    public CalendarQuery? Query { get; init; }

    public Draft Say(string key, params ReadOnlySpan<(string, string)> values) =>
        this with { Phrases = Phrases.Add(new(key, Input.Turn, [.. values])) };

    /// <summary>Says it, and takes the message as understood.</summary>
    public Draft Answer(string key, params ReadOnlySpan<(string, string)> values) => Say(key, values) with { Understood = true };

    public Draft Set(Func<LeadState, LeadState> change) => this with { State = change(State) };

    /// <summary>Ends the turn with a question that is not about a slot.</summary>
    public Draft Ask(LeadQuestion question) => Set(s => s with { Question = question }) with { Settled = true, Understood = true };
}
