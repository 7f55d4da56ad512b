using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Conversations;

/// <summary>What is told of a commit.</summary>
internal static class Events
{
    /// <param name="commit">The turn; null for a change of who answers.</param>
    public static TurnHappened Of(SessionState state, TurnCommit? commit) => new(
        state.Key.Client, state.Key.Channel, state.Key.Thread, state.ExternalId, state.Number, state.Turn, state.LastAt.ToUnixTimeMilliseconds(),
        state.Mode switch { SessionMode.Human => "human", SessionMode.Closed => "closed", _ => "bot" },
        commit?.State, commit?.OutcomeName, (commit?.Escalation ?? commit?.Outcome?.Escalation) is not null, state.Sandbox);

    /// <summary>The turn's effects as they are done now; their rows were born claimed by this silo.</summary>
    public static IReadOnlyList<DueEffect> Due(ThreadKey key, TurnCommit commit) =>
        [.. commit.Effects.Select(e => new DueEffect(key.Agency, key.Client, key.Thread, commit.Session, commit.Turn, commit.Epoch, 1, e))];
}
