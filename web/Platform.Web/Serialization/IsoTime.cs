using NodaTime;
using NodaTime.Text;

namespace Platform.Web.Serialization;

/// <summary>Moments as callers write them: ISO 8601, with seconds or without, of the years that calendars reckon with.</summary>
internal static class IsoTime
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private static readonly OffsetDateTimePattern[] WithOffset =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>")];

    private static readonly LocalDateTimePattern[] Local =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm")];

    /// <summary>Of a text with an offset, such as <c>2026-03-02T09:00:00Z</c>; null for any other.</summary>
    internal static Instant? Read(string text) => First(WithOffset, text) is { } moment && IsReckonedWith(moment.Year) ? moment.ToInstant() : null;

    /// <summary>The same, and of a text without an offset in the zone; a moment that its clocks skip is the one after.</summary>
    internal static Instant? Read(string text, DateTimeZone zone) =>
        Read(text) ?? (First(Local, text) is { } moment && IsReckonedWith(moment.Year) ? moment.InZoneLeniently(zone).ToInstant() : null);

    private static bool IsReckonedWith(int year) => year is >= FirstYear and <= LastYear;

    private static T? First<T>(IEnumerable<IPattern<T>> patterns, string text) where T : struct =>
        patterns.Select(pattern => pattern.Parse(text)).FirstOrDefault(read => read.Success) is { } read ? read.Value : null;
}
