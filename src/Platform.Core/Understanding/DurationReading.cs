using NodaTime;

namespace Platform.Core.Understanding;

/// <summary>How long something is to last ("two hours", "90 minutes", "an hour and a half"), said by itself and not as a distance from now.</summary>
/// <param name="Text">The words it came from.</param>
/// <param name="Start">Where they stand (UTF-16 index) in the message.</param>
/// <param name="Length">Months and days as they were said, and less than a day in hours, minutes and seconds.</param>
public sealed record DurationReading(string Text, int Start, Period Length);
