using System.ComponentModel;

namespace Platform.Web.Understanding;

/// <summary>A text to be read.</summary>
internal sealed record UnderstandRequest
{
    [Description("At most 4,000 characters.")]
    public required string Text { get; init; }

    [Description("BCP 47 tag, such as `en-US`: numeric dates go by it. `en` when absent.")]
    public string? Locale { get; init; }

    [Description("IANA zone in which dates are meant, such as `Europe/Madrid`. `UTC` when absent.")]
    public string? TimeZone { get; init; }

    [Description("ISO 8601: when the words were said; without an offset, in the time zone. Now when absent.")]
    public string? ReferenceTime { get; init; }

    [Description("ISO 3166-1 region of phone numbers without country code, such as `ES`.")]
    public string? Region { get; init; }

    [Description("Services that may be meant: names, or names with synonyms.")]
    public ServiceEntry[]? Services { get; init; }

    [Description("`web` when absent; `phone` reads spoken forms too.")]
    public string? Channel { get; init; }

    [Description("What the question before asked for: `name, phone, email, service, date, time, confirm`.")]
    public string[]? Asked { get; init; }
}
