using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Escalation;

namespace Platform.Core.Turns;

/// <summary>How a proposal, or its absence, becomes the turn that is committed. Pure.</summary>
public static class TurnRules
{
    /// <summary>Failed turns in a row after which a human is asked for.</summary>
    public const int ErrorsBeforeHuman = 3;

    /// <summary>The turn that carries a purpose's proposal; without speech where a human has the session.</summary>
    public static TurnCommit Propose(SessionState session, ImmutableArray<InboundMessage> messages, Outcome outcome, int configVersion, Instant at) =>
        session.Mode == SessionMode.Human ? Silent(session, messages, outcome, configVersion, at) : Carry(session, messages, outcome, configVersion, at);

    /// <summary>The turn that keeps what has happened outside, and says not a word of it (rule 8).</summary>
    public static TurnCommit Silent(SessionState session, ImmutableArray<InboundMessage> messages, Outcome outcome, int configVersion, Instant at) =>
        Carry(session, messages, outcome with
        {
            Text = "",
            Actions = [],
            Metadata = session.Mode == SessionMode.Human ? outcome.Metadata with { Escalated = true } : outcome.Metadata,
            Effects = [.. outcome.Effects.Where(e => !e.Speaks)],
        }, configVersion, at);

    /// <summary>The turn that answers when no proposal came in time or the purpose failed: the flow stays as it was (rule 12).</summary>
    public static TurnCommit Fallback(SessionState session, ImmutableArray<InboundMessage> messages, string purpose, string error, int configVersion, Instant at)
    {
        // where a human has the session, not even the apology is said
        var held = session.Mode == SessionMode.Human;
        var human = !held && session.Errors + 1 >= ErrorsBeforeHuman;
        var metadata = new TurnMetadata { Purpose = purpose, Escalated = human || held, Error = error, Outcome = human ? "escalated" : null };
        var text = held ? "" : FallbackTexts.For(FlowLocale.Of(session.Flow(purpose)) ?? session.Person.Locale, human);
        return Commit(session, messages, configVersion, at) with
        {
            Errors = session.Errors + 1,
            Body = TurnBody.Write(session.Turn + 1, text, [], metadata),
            OutcomeName = metadata.Outcome,
            Send = ReplySend.Of(session, text, []),
            Escalation = human ? new EscalationRequest(EscalationReasons.ToolFailure, null, $"Three replies in a row failed ({error}).") : null,
        };
    }

    private static TurnCommit Carry(SessionState session, ImmutableArray<InboundMessage> messages, Outcome outcome, int configVersion, Instant at) =>
        Commit(session, messages, configVersion, at) with
        {
            Body = TurnBody.Write(session.Turn + 1, outcome.Text, outcome.Actions, outcome.Metadata),
            State = outcome.Metadata.State,
            OutcomeName = outcome.Metadata.Outcome,
            Outcome = outcome,
            Send = ReplySend.Of(session, outcome.Text, outcome.Actions),
        };

    private static TurnCommit Commit(SessionState session, ImmutableArray<InboundMessage> messages, int configVersion, Instant at) => new()
    {
        Thread = session.Opening,
        Session = session.Number,
        Turn = session.Turn + 1,
        Version = session.Version,
        Epoch = session.Epoch,
        Mode = session.Mode,
        At = at,
        Messages = messages,
        Body = default,
        ConfigVersion = configVersion,
    };
}
