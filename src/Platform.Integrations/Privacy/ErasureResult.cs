using System.Collections.Immutable;
using Platform.Core.Scheduling;

namespace Platform.Integrations.Privacy;

/// <summary>What came of an erasure.</summary>
public abstract record ErasureResult
{
    /// <summary>Nothing was erased: so many appointments are still to come.</summary>
    public sealed record Standing(int Bookings) : ErasureResult;

    /// <param name="Counts">Rows that went; all zero where there was nothing.</param>
    /// <param name="Cancelled">Appointments among them that were still to come.</param>
    /// <param name="Freed">The times that are free now.</param>
    public sealed record Done(HeldCounts Counts, int Cancelled, ImmutableArray<FreedTime> Freed) : ErasureResult;
}
