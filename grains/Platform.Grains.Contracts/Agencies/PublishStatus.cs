namespace Platform.Grains.Contracts.Agencies;

public enum PublishStatus
{
    /// <summary>Published: every silo that answered serves it.</summary>
    Published,

    /// <summary>The draft asks for what is no longer available (422).</summary>
    Invalid,

    /// <summary>No such client in this agency (404).</summary>
    NotFound,
}
