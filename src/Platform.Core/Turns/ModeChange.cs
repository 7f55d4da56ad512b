using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <param name="Version">The session's version that is changed; the new one is one more.</param>
/// <param name="Epoch">The session's epoch that is left; the new one is one more.</param>
/// <param name="Staff">Who takes or gives; null for the platform itself.</param>
public sealed record ModeChange(ThreadOpening Thread, int Session, int Version, int Epoch, SessionMode Mode, string? Staff, Instant At);
