using System.ComponentModel;

namespace Platform.Web.Turns;

/// <summary>What the channel knows of the person.</summary>
internal sealed record TurnContext
{
    [Description("E.164 number of the caller or sender.")]
    public string? CallerId { get; init; }

    [Description("Profile name on the channel.")]
    public string? Name { get; init; }

    [Description("BCP 47 tag, such as `en-GB`.")]
    public string? Locale { get; init; }

    [Description("IANA time zone, such as `Europe/Madrid`.")]
    public string? TimeZone { get; init; }
}
