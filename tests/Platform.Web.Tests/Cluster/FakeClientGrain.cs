using Orleans;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Web.Tests.Cluster;

/// <summary>A client's config without its rules: what is written stands, and the word "faulty" is an error in line 3.</summary>
internal sealed class FakeClientGrain : Grain, IClientGrain
{
    private ClientDraft draft = new("client_id: spa\nbusiness_profile: { name: Spa, open: true, seats: 3, code: \"3\" }\n", 1, 1, true);

    public Task<bool> Create(string draft) => Task.FromResult(true);

    public Task<PublishedConfig?> GetPublished() => Task.FromResult<PublishedConfig?>(null);

    public Task<PublishedConfig?> GetNewer(int known) => Task.FromResult<PublishedConfig?>(null);

    public Task<PublishedConfig?> GetVersion(int version) => Task.FromResult<PublishedConfig?>(null);

    public Task<ClientDraft?> GetDraft() => Task.FromResult<ClientDraft?>(draft);

    public Task<DraftResult> PutDraft(string document, int? ifVersion)
    {
        if (ifVersion is { } seen && seen != draft.Version)
            return Task.FromResult(new DraftResult(DraftStatus.Conflict, draft.Version, []));
        if (document.Contains("faulty", StringComparison.Ordinal))
            return Task.FromResult(new DraftResult(DraftStatus.Invalid, draft.Version, [new ConfigError(3, 5, "a.b", "Unknown key b.")]));
        draft = draft with { Document = document, Version = draft.Version + 1, IsPublished = false };
        return Task.FromResult(new DraftResult(DraftStatus.Saved, draft.Version, []));
    }

    public Task<PublishResult> Publish(string? author) =>
        Task.FromResult(new PublishResult(PublishStatus.Published, 2, [], [new ConfigError(4, 1, "escalation", "The secret slack is not stored.")]));

    public Task<DraftResult> Revert(int version) => Task.FromResult(new DraftResult(DraftStatus.NotFound, draft.Version, []));
}
