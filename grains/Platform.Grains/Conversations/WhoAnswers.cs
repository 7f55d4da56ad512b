using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>The changes of who answers in a session. Each may be repeated; false: not done, repeat.</summary>
internal sealed class WhoAnswers(SessionPump pump, IClock clock)
{
    private SessionState State => pump.State;

    /// <summary>A human takes the session, also one that is over: it goes on in their hands.</summary>
    public Task<bool> TakeOver(string staff) => pump.Do(() =>
        State.Mode == SessionMode.Human && !State.IsOver(clock.GetCurrentInstant()) ? Task.FromResult(true) : pump.Change(SessionMode.Human, staff));

    public Task<bool> HandBack(string staff) => pump.Do(() =>
        State.Mode == SessionMode.Human ? pump.Change(SessionMode.Bot, staff) : Task.FromResult(State.Mode == SessionMode.Bot));

    public Task<bool> Interrupt() => pump.Do(() =>
        State is { Mode: SessionMode.Bot, Version: > 0 } ? pump.Change(SessionMode.Bot, null) : Task.FromResult(true));

    public Task<bool> Close() => pump.Do(() =>
        State.Mode == SessionMode.Closed || State.Version == 0 ? Task.FromResult(true) : pump.Change(SessionMode.Closed, null));
}
