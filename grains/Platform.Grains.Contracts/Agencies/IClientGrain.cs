using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Agencies;

/// <summary>One client of an agency: its config, as a draft and as published versions. Key: <c>{agency}/{client}</c>.</summary>
[Alias("platform.client")]
public interface IClientGrain : IGrainWithStringKey
{
    /// <summary>Gives a claimed client its first draft. Only its agency's grain calls this. Safe to repeat.</summary>
    /// <returns>False when it had one before.</returns>
    [Alias("create")]
    Task<bool> Create(string draft);

    /// <summary>The published version as it was written, for a silo's cache; a version of 0 when the client exists and has published nothing; null when there is no such client.</summary>
    [AlwaysInterleave, Alias("published")]
    Task<PublishedConfig?> GetPublished();

    /// <summary>The published version when it is newer than <paramref name="known"/>; else null.</summary>
    [AlwaysInterleave, Alias("newer")]
    Task<PublishedConfig?> GetNewer(int known);

    /// <summary>One published version; null when there is none of that number.</summary>
    [AlwaysInterleave, Alias("version")]
    Task<PublishedConfig?> GetVersion(int version);

    /// <summary>The draft; null when there is no such client.</summary>
    [Alias("draft")]
    Task<ClientDraft?> GetDraft();

    /// <summary>Replaces the draft. A faulty one is refused with all its errors and changes nothing. Safe to repeat.</summary>
    /// <param name="ifVersion">The draft version that the writer has seen; null to replace whatever is there.</param>
    [Alias("put_draft")]
    Task<DraftResult> PutDraft(string document, int? ifVersion);

    /// <summary>Publishes the draft and answers when every live silo serves it. An unchanged draft is not published twice. Safe to repeat.</summary>
    [Alias("publish"), ResponseTimeout("00:00:10")]
    Task<PublishResult> Publish(string? author);

    /// <summary>Makes a published version the draft again. Safe to repeat.</summary>
    [Alias("revert")]
    Task<DraftResult> Revert(int version);
}
