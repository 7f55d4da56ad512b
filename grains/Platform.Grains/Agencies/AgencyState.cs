namespace Platform.Grains.Agencies;

/// <summary>What an agency's grain stores.</summary>
internal sealed record AgencyState
{
    /// <summary>Empty before it signs up.</summary>
    public string Name { get; init; } = "";
}
