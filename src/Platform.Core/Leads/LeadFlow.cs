using System.Collections.Immutable;
using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>
/// The conversation that captures a lead and books it, as a pure state machine: (state, what was heard, config, clock) → reply.
/// A turn may need one answer of the calendar, so it is made in two steps.
/// </summary>
public static class LeadFlow
{
    /// <summary>What a message means, in the order in which it is asked: the first rules decide over the later ones.</summary>
    private static readonly ImmutableArray<Func<Draft, Draft>> Rules =
    [
        ExternalResult.Apply,
        Waitlisting.Called,
        Values.Apply,
        Handover.Apply,
        OpenQuestion.Apply,
        StartingOver.Apply,
        Recalling.Apply,
        Claiming.Apply,
        Waitlisting.Apply,
        Attending.Apply,
        CallingOff.Apply,
        Undoing.Apply,
        Unserved.Apply,
        Noting.Apply,
        AfterEnd.Apply,
        Accompanied.Apply,
        Digression.Apply,
        Leaving.Apply,
        Confirming.Apply,
        Declining.Apply,
        Courtesy.Apply,
        Courtesy.Lost,
    ];

    /// <summary>Decides a turn as far as it goes without the calendar.</summary>
    public static LeadPlan Plan(LeadState state, LeadInput input)
    {
        var draft = Rules.Aggregate(Opening.Begin(state, input), (d, rule) => d.Settled ? d : rule(d));
        return new(Continuing.Plan(draft));
    }

    /// <summary>Finishes a turn.</summary>
    /// <param name="answer">To the plan's query; null where it has none.</param>
    public static LeadReply Finish(LeadPlan plan, CalendarAnswer? answer) => Replying.Of(Continuing.Finish(plan.Draft, answer));

    /// <summary>The state as it would be after some messages, before the calendar is asked: what the next message of a burst is read with.</summary>
    internal static LeadState After(LeadState state, LeadInput input)
    {
        var draft = Values.Apply(Opening.Begin(state, input));
        return draft.State with { Question = Questions.Next(draft.State, input.Config) };
    }
}
