using NodaTime;

namespace Platform.Core.Leads;

/// <summary>The two times of day that a wish could mean.</summary>
internal static class Halves
{
    /// <summary>The day that both are on; any day does while none is known.</summary>
    public static LocalDate Day(LeadState state) => state.Wish?.First ?? new LocalDate(2000, 1, 1);
}
