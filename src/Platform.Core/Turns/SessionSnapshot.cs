using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>A session as stored.</summary>
/// <param name="Number">The session's number in its thread, from 1.</param>
/// <param name="Turn">Number of its last turn, 0 before the first.</param>
/// <param name="Version">Fence: counts the writes of the session's row.</param>
/// <param name="Epoch">Fence: raised by takeover, barge-in and close.</param>
/// <param name="Errors">Failed turns in a row.</param>
/// <param name="Pending">Messages accepted and not answered yet, in order.</param>
public sealed record SessionSnapshot(
    int Number, int Turn, int Version, int Epoch, SessionMode Mode, int Errors, Person Person, string ExternalId, bool Sandbox,
    Instant LastAt, ImmutableArray<FlowSnapshot> Flows, ImmutableArray<InboundMessage> Pending);
