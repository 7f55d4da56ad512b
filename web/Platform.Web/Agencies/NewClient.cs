using System.ComponentModel;

namespace Platform.Web.Agencies;

/// <summary>A client to be created.</summary>
internal sealed record NewClient
{
    [Description("Unique on the platform: 1 to 63 of the characters a-z, 0-9, _ and -.")]
    public required string ClientId { get; init; }

    [Description("The business's name.")]
    public required string Name { get; init; }

    [Description("Where its first draft comes from: `blank` (when absent), `spa`, `dentist`, `gym` or `real_estate`.")]
    public string? Template { get; init; }
}
