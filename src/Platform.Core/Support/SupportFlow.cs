using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Leads.Rules;
using Platform.Core.Support.Rules;

namespace Platform.Core.Support;

/// <summary>
/// The conversation that answers questions, as a pure state machine: (state, what was heard, what the documents say, config, clock) → reply.
/// It is decided from the same input as lead capture, with the same readings, words and facts of the client's config.
/// </summary>
public static class SupportFlow
{
    /// <summary>What a message means, in the order in which it is asked: the first rules decide over the later ones.</summary>
    private static readonly ImmutableArray<Func<SupportDraft, SupportDraft>> Rules = [Escalating.Apply, Offers.Apply, Manners.Apply, Wishing.Apply, Answering.Apply, Unsure.Apply];

    /// <summary>What the client's documents are to be asked before the turn is decided; null for nothing.</summary>
    public static KnowledgeQuestion? Question(SupportState state, LeadInput input)
    {
        var draft = Begin(state, input with { Documents = null });
        return Answering.Question(draft) is { } text ? new(text, input.Locale, input.Now) : null;
    }

    /// <summary>Decides a turn.</summary>
    /// <param name="input">As <see cref="LeadReading.Read"/> read it from <see cref="Carried"/>.</param>
    public static SupportReply Decide(SupportState state, LeadInput input) =>
        SupportReplying.Of(Rules.Aggregate(Begin(state, input), (draft, rule) => draft.Settled ? draft : rule(draft)));

    /// <summary>The state as the shared part sees it.</summary>
    public static LeadState Carried(SupportState state) => state.Turn == 0 ? LeadState.New : LeadState.New with
    {
        Stage = state.Outcome == "escalated" ? LeadStage.Escalated : LeadStage.Completed,
        Locale = state.Locale,
        Question = state.Question switch
        {
            SupportQuestion.Book or SupportQuestion.Appointment => LeadQuestion.Wanted,
            SupportQuestion.Human => LeadQuestion.Human,
            _ => LeadQuestion.None,
        },
        Service = state.Service,
        Topic = state.Topic,
        Subject = state.Subject,
        Lost = state.Lost,
    };

    private static SupportDraft Begin(SupportState state, LeadInput input)
    {
        // an offer that was passed over is none any more
        if (state.Turn > 0 && state.Turn != input.Turn - 1 && state.Question != SupportQuestion.None) state = state with { Question = SupportQuestion.None };
        var was = Carried(state);
        var talk = new Draft { Input = input, Was = was, State = was with { Locale = input.Spoken }, Heard = FollowingUp.Apply(was, input, Heard.From(input.Readings)) };
        if (state.Turn == 0) talk = talk.Say(input.Config.Policies.AiDisclosure ? "greeting_assistant" : "greeting");
        return new() { Was = state, State = state.Outcome == "answered" ? state with { Outcome = null } : state, Talk = talk };
    }
}
