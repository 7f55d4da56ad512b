using NodaTime;

namespace Platform.Web.Portal.Understanding;

/// <summary>A length of time in words, such as "1 hour 30 minutes".</summary>
internal static class LengthWords
{
    internal static string Of(Period length) => string.Join(' ', new[]
    {
        Count(length.Months, "month"), Count(length.Days, "day"), Count(length.Hours, "hour"), Count(length.Minutes, "minute"), Count(length.Seconds, "second"),
    }.OfType<string>());

    private static string? Count(long count, string unit) => count == 0 ? null : count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
