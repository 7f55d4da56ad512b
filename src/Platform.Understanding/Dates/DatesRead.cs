using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Understanding.Dates;

/// <summary>What one pass over a message gave.</summary>
/// <param name="Looks">How often a word was looked at; grows with the length of the text and no faster.</param>
internal readonly record struct DatesRead(ImmutableArray<DateTimeReading> Dates, ImmutableArray<DurationReading> Durations, long Looks)
{
    public static DatesRead Nothing { get; } = new([], [], 0);
}
