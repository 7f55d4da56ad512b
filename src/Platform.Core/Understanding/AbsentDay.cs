namespace Platform.Core.Understanding;

/// <summary>A day that was named and is in no calendar: 31 November, 30 February, 29 February of a common year.</summary>
/// <param name="Year">Null where none was said.</param>
public sealed record AbsentDay(int Day, int Month, int? Year = null);
