namespace Platform.Grains.Agencies;

/// <summary>What a client's grain stores: the draft. What is published is the history's.</summary>
internal sealed record ClientState
{
    public string Draft { get; init; } = "";

    /// <summary>Counts the draft's changes, from 1; 0 before the client is created.</summary>
    public int DraftVersion { get; init; }
}
