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

    /// <summary>Changes a booking that stands: what is null stays as it is. Refused where it stands no more.</summary>
    /// <param name="Service">Of the new slot.</param>
    public sealed record Change(Guid Id, Slot? Slot, string? Service, BookingDetails? Details) : ReservationChange(Id);

    /// <summary>Lets a hold go.</summary>
    public sealed record Release(Guid Id) : ReservationChange(Id);

    /// <summary>Calls a booking off; its row stays, its time is free. Refused where it stands no more.</summary>
    public sealed record Cancel(Guid Id) : ReservationChange(Id);
}
