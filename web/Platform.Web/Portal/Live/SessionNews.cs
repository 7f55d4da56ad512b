using NodaTime;
using Platform.Grains.Contracts.Turns;
using Platform.Integrations.Conversations;

namespace Platform.Web.Portal.Live;

/// <summary>A session has a new turn, or someone else answers in it.</summary>
/// <param name="Turn">Its last turn, as far as this news knows.</param>
internal sealed record SessionNews(string Client, Guid Thread, int Session, int Turn, string Mode, string? State, string? Outcome, bool Sandbox, Instant At)
{
    internal static SessionNews Of(TurnHappened turn) => new(
        turn.Client, turn.Thread, turn.Session, turn.Turn, turn.Mode, turn.State, turn.Outcome, turn.Sandbox, Instant.FromUnixTimeMilliseconds(turn.At));

    internal static SessionNews Of(SessionRow row) =>
        new(row.Client, row.Thread, row.Session, row.Turn, row.Mode, row.State, row.Outcome, row.Sandbox, row.LastAt);
}
