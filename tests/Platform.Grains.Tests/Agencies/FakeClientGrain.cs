using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Tests.Agencies;

/// <summary>What is published for one client, and how often it was asked for. A null version is an unknown client.</summary>
internal sealed class FakeClientGrain : IClientGrain
{
    public PublishedConfig? Published { get; set; }

    public int Asked { get; private set; }

    /// <summary>Set to keep askers waiting.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public async Task<PublishedConfig?> GetPublished()
    {
        Asked++;
        await Gate;
        return Published;
    }

    public async Task<PublishedConfig?> GetNewer(int known) => await GetPublished() is { } published && published.Version > known ? published : null;

    public async Task<PublishedConfig?> GetVersion(int version) =>
        await GetPublished() is { } published && version <= published.Version ? published with { Version = version } : null;

    public Task<bool> Create(string draft) => throw new NotSupportedException();

    public Task<ClientDraft?> GetDraft() => throw new NotSupportedException();

    public Task<DraftResult> PutDraft(string document, int? ifVersion) => throw new NotSupportedException();

    public Task<PublishResult> Publish(string? author) => throw new NotSupportedException();

    public Task<DraftResult> Revert(int version) => throw new NotSupportedException();
}
