using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A change to the one table of holds and bookings, written by the turn that makes it.</summary>
/// <param name="Id">Of the reservation: the same from hold to booking.</param>
public abstract record ReservationChange(Guid Id)
{
    /// <summary>Holds a time while it is being confirmed; a session has one hold at most.</summary>
    public sealed record Hold(Guid Id, Slot Slot, Instant ExpiresAt) : ReservationChange(Id);

    /// <summary>Turns one's own hold into a booking, or books at once where the hold has lapsed and the time is still free.</summary>
    public sealed record Book(Guid Id, Slot Slot, BookingDetails Details) : ReservationChange(Id);

    /// <summary>Lets a hold go.</summary>
    public sealed record Release(Guid Id) : ReservationChange(Id);

    /// <summary>Calls a booking off; its row stays, its time is free.</summary>
    public sealed record Cancel(Guid Id) : ReservationChange(Id);
}
