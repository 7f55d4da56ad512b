using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>How far a passage's source can be trusted: an answer that somebody wrote to a question most, and what is fresh more than what is old.</summary>
internal static class DocumentQuality
{
    private const double DaysOfYear = 365.25;

    public static double Of(Passage passage, Instant now)
    {
        var written = FaqEntry.Question(passage.Heading) is not null ? 1 : passage.Heading.Length > 0 ? 0.9 : 0.8;
        var years = Math.Max(0, (now - passage.UpdatedAt).TotalDays / DaysOfYear);
        // full within a year, half of it after five
        var recency = Math.Clamp(1 - (years - 1) / 8, 0.5, 1);
        return (written + recency) / 2;
    }
}
