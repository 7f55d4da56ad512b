namespace Platform.Grains.Contracts.Agencies;

/// <summary>One client of an agency: its config, as a draft and as published versions. Key: <c>{agency}/{client}</c>.</summary>
[Alias("platform.client")]
public interface IClientGrain : IGrainWithStringKey
{
    /// <summary>The published version as it was written, for a silo's cache; a version of 0 when the client exists and has published nothing; null when there is no such client.</summary>
    [Alias("published")]
    Task<PublishedConfig?> GetPublished();
}
