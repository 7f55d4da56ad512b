namespace Platform.Core.Turns;

/// <summary>An effect that is to be done now, claimed for the silo that does it.</summary>
/// <param name="Epoch">The session's epoch in which it was committed.</param>
/// <param name="Attempt">From 1.</param>
public sealed record DueEffect(string Agency, string Client, Guid Thread, int Session, int Turn, int Epoch, int Attempt, Effect Effect);
