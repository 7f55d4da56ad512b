using NodaTime;

namespace Platform.Core.Contacts;

/// <summary>What a turn has to know of a person from before; parts that are null are not asked.</summary>
public sealed record PersonLookup
{
    /// <summary>The turn's clock: of bookings found by number or reference only those still to come count.</summary>
    public required Instant Now { get; init; }
    public bool Sandbox { get; init; }

    /// <summary>The E.164 number whose contact is wanted.</summary>
    public string? Contact { get; init; }

    /// <summary>The booking that the conversation knows, to see whether it stands as it did.</summary>
    public Guid? Booking { get; init; }

    /// <summary>The proven E.164 number whose bookings are wanted.</summary>
    public string? Number { get; init; }

    /// <summary>The booking of this reference is wanted, where <see cref="Phone"/> is its number.</summary>
    public string? Reference { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }
}
