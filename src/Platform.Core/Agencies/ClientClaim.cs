namespace Platform.Core.Agencies;

/// <summary>What became of claiming a client's id.</summary>
public enum ClientClaim
{
    /// <summary>It is this agency's now.</summary>
    Claimed,

    /// <summary>It was this agency's already.</summary>
    Ours,

    /// <summary>Another agency has it.</summary>
    Taken,
}
