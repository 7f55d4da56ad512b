using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>A weekday of a rule.</summary>
/// <param name="Nth">Which one of its month or year, from 1; from the end, from -1; 0 where it is every one.</param>
public readonly record struct RecurrenceDay(IsoDayOfWeek Weekday, int Nth);
