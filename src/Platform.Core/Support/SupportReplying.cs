using System.Collections.Immutable;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Leads.Rules;
using Platform.Core.Turns;
using Platform.Core.Understanding;

namespace Platform.Core.Support;

/// <summary>Makes the reply of a decided turn.</summary>
internal static class SupportReplying
{
    private const Topics Passing = Topics.Self | Topics.Address | Topics.Contact;

    public static SupportReply Of(SupportDraft draft)
    {
        var state = Standing(draft);
        return new()
        {
            State = state,
            Text = Text(draft, state),
            Actions = Actions(state, draft.Input),
            Metadata = Metadata(draft, state),
            Escalation = draft.Talk.Escalation,
            HandOn = draft.HandOn,
        };
    }

    private static SupportState Standing(SupportDraft draft)
    {
        var (state, talk) = (draft.State, draft.Talk);
        var named = talk.Heard.Readings.SelectMany(r => r.Services).LastOrDefault(s => !s.Negated)?.Name;
        var again = state.Question == draft.Was.Question && draft.Was.AskedAt > 0;
        return state with
        {
            Turn = draft.Input.Turn,
            Locale = draft.Input.Spoken,
            AskedAt = state.Question == SupportQuestion.None ? 0 : again ? draft.Was.AskedAt : draft.Input.Turn,
            Subject = talk.Cited is not null ? Documents.Subject(talk) : talk.Heard.Topics == Topics.None ? state.Subject : null,
            Topic = talk.Heard.Topics & ~Passing,
            Service = named ?? talk.State.Service,
        };
    }

    private static string Text(SupportDraft draft, SupportState state)
    {
        var said = Replying.Said(draft.Input, draft.Talk.Phrases);
        return string.Join(' ', Asked(state) is { } key ? said.Append(Speech.Text(draft.Input, new Phrase(key, state.AskedAt, []))) : said);
    }

    private static string? Asked(SupportState state) => state.Question switch
    {
        SupportQuestion.Clarify => "ask_clarify",
        SupportQuestion.Book => "offer_booking",
        SupportQuestion.Appointment => "offer_appointment",
        SupportQuestion.Human => "ask_human",
        _ => null,
    };

    private static ImmutableArray<TurnAction> Actions(SupportState state, LeadInput input) =>
        input.Channel == Channels.Phone || state.Question is SupportQuestion.None or SupportQuestion.Clarify ? []
        : [new TurnAction.QuickReplies([Speech.Text(input, "yes"), Speech.Text(input, "no")])];

    private static TurnMetadata Metadata(SupportDraft draft, SupportState state) => new()
    {
        Purpose = Purposes.Support,
        State = state.Name(),
        Intent = Intent(draft),
        Confidence = draft.Talk.Cited?.Confidence.Value ?? draft.Input.Documents?.Answer?.Confidence.Value ?? draft.Heard.Intent.Confidence,
        Answer = draft.Talk.Cited?.Confidence ?? draft.Input.Documents?.Answer?.Confidence,
        Citations = draft.Talk.Cited?.Citations ?? [],
        Escalated = state.Outcome == "escalated",
        Outcome = state.Outcome,
    };

    // what was done with it tells what it was
    private static string Intent(SupportDraft draft) => draft switch
    {
        { Heard.WantsHuman: true } => "escalation",
        _ when draft.Heard.Does(Acts.Complain) => "complaint",
        { Talk.Cited: not null } => "faq",
        _ when draft.State.Question is SupportQuestion.Book or SupportQuestion.Appointment && draft.Was.Question != draft.State.Question => "booking",
        _ => draft.Heard.Intent.Name,
    };
}
