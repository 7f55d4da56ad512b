using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Usage;

/// <summary>Askings of models for a turn that was dropped, or answered without them.</summary>
/// <param name="Session">Number of the session in its thread.</param>
/// <param name="Turn">Number of the turn that they were made for.</param>
/// <param name="Purpose">Of the turn, such as <c>lead_capture</c>.</param>
public sealed record UnusedWork(ThreadKey Key, int Session, int Turn, string Purpose, bool Sandbox, Instant At, ImmutableArray<ModelUse> Uses);
