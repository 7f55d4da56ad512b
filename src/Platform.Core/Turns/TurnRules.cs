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

    /// <summary>The turn that carries a purpose's proposal.</summary>
    public static TurnCommit Propose(SessionState session, ImmutableArray<InboundMessage> messages, Outcome outcome, int configVersion, Instant at)
    {
        // A human has the session: what has happened outside is kept, but not a word of it is said (rule 8).
        var silent = session.Mode == SessionMode.Human;
        var metadata = silent ? outcome.Metadata with { Escalated = true } : outcome.Metadata;
        return Commit(session, messages, configVersion, at) with
        {
            Body = TurnBody.Write(session.Turn + 1, silent ? "" : outcome.Text, silent ? [] : outcome.Actions, metadata),
            State = metadata.State,
            OutcomeName = metadata.Outcome,
            Outcome = silent ? outcome with { Text = "", Effects = [.. outcome.Effects.Where(e => !e.Speaks)] } : outcome,
        };
    }

    /// <summary>The turn that answers when no proposal came in time or the purpose failed: the flow stays as it was (rule 12).</summary>
    public static TurnCommit Fallback(SessionState session, ImmutableArray<InboundMessage> messages, string purpose, string error, int configVersion, Instant at)
    {
        var human = session.Errors + 1 >= ErrorsBeforeHuman;
        var metadata = new TurnMetadata { Purpose = purpose, Escalated = human, Error = error, Outcome = human ? "escalated" : null };
        return Commit(session, messages, configVersion, at) with
        {
            Errors = session.Errors + 1,
            Body = TurnBody.Write(session.Turn + 1, FallbackTexts.For(session.Person.Locale, human), [], metadata),
            OutcomeName = metadata.Outcome,
            Escalation = human ? new EscalationRequest(EscalationReasons.ToolFailure, null, $"Three replies in a row failed ({error}).") : null,
        };
    }

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
