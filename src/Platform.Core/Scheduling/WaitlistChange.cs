using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A change to the waiting list, written by the turn that makes it.</summary>
/// <param name="Id">Of the entry.</param>
public abstract record WaitlistChange(Guid Id)
{
    /// <summary>Puts a person at the end of it.</summary>
    public sealed record Join(WaitlistEntry Entry) : WaitlistChange(Entry.Id);

    /// <summary>They have been told of a time that became free; it is theirs to take until then.</summary>
    public sealed record Offered(Guid Id, Instant Start, Instant Until) : WaitlistChange(Id);

    /// <summary>They wait no more.</summary>
    /// <param name="Booked">True when they got an appointment; false when they do not want one any more.</param>
    public sealed record Settled(Guid Id, bool Booked) : WaitlistChange(Id);
}
