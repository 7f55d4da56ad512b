using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>
/// Holds the draft; what is published is the history's, of which this grain keeps the newest in memory. Publishing is one
/// transaction there, so a crash at any point leaves either nothing or the whole version, and a repeat finds it.
/// </summary>
internal sealed class ClientGrain(
    [PersistentState("client")] IPersistentState<ClientState> state,
    ConfigDocuments documents,
    IConfigHistory history,
    ISecretStore secrets,
    SiloConfigs silos) : Grain, IClientGrain
{
    private string agency = "";
    private string client = "";
    private ConfigDocument published = ConfigDocument.None;

    private bool Exists => state.State.DraftVersion > 0;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (agency, client) = TenantKey.Client(this.GetPrimaryKeyString());
        published = await history.Latest(agency, client);
        if (!Exists && published.Version > 0)
            state.State = new() { Draft = published.Text, DraftVersion = 1 };   // published without us: its draft is what is published
    }

    public async Task<bool> Create(string draft)
    {
        if (Exists)
            return false;
        await Save(draft);
        return true;
    }

    public Task<PublishedConfig?> GetPublished() =>
        Task.FromResult(Exists ? new PublishedConfig(published.Version, published.Text) : null);

    public Task<PublishedConfig?> GetNewer(int known) =>
        Task.FromResult(published.Version > known ? new PublishedConfig(published.Version, published.Text) : null);

    public async Task<PublishedConfig?> GetVersion(int version) =>
        await Find(version) is { } found ? new PublishedConfig(found.Version, found.Text) : null;

    public Task<ClientDraft?> GetDraft() => Task.FromResult(Exists
        ? new ClientDraft(state.State.Draft, state.State.DraftVersion, published.Version, state.State.Draft == published.Text)
        : null);

    public async Task<DraftResult> PutDraft(string document, int? ifVersion)
    {
        if (!Exists)
            return Answer(DraftStatus.NotFound);
        if (document == state.State.Draft)
            return Answer(DraftStatus.Saved);
        if (ifVersion is { } seen && seen != state.State.DraftVersion)
            return Answer(DraftStatus.Conflict);
        var reading = documents.ReadDraft(document, client);
        if (reading.Config is null)
            return Answer(DraftStatus.Invalid, reading.Errors);
        await Save(document);
        return Answer(DraftStatus.Saved);
    }

    public async Task<PublishResult> Publish(string? author)
    {
        if (!Exists)
            return new(PublishStatus.NotFound, 0, [], []);
        var reading = documents.ReadDraft(state.State.Draft, client);
        if (reading.Config is not { } config)
            return new(PublishStatus.Invalid, published.Version, reading.Errors, []);
        await Append(state.State.Draft, author, config.Channels.Web.Origins);
        await silos.Serve(agency, client, new(published.Version, published.Text));
        return new(PublishStatus.Published, published.Version, [], SecretWarnings.For(reading.Secrets, await secrets.Names(agency, client)));
    }

    public async Task<DraftResult> Revert(int version) =>
        Exists && await Find(version) is { } found ? await PutDraft(found.Text, null) : Answer(DraftStatus.NotFound);

    private async Task<ConfigDocument?> Find(int version) =>
        version == published.Version && version > 0 ? published : await history.Get(agency, client, version);

    /// <summary>Appends the document unless it is the newest already: a repeat after a lost answer publishes nothing twice.</summary>
    private async Task Append(string document, string? author, ImmutableArray<string> origins)
    {
        while (document != published.Text)
        {
            var next = new ConfigDocument(published.Version + 1, document);
            published = await history.Append(agency, client, next, author, origins) ? next : await history.Latest(agency, client);
        }
    }

    private async Task Save(string draft)
    {
        state.State = new() { Draft = draft, DraftVersion = state.State.DraftVersion + 1 };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // what is stored is unknown now: the next call loads it
            DeactivateOnIdle();
            throw;
        }
    }

    private DraftResult Answer(DraftStatus status, ImmutableArray<ConfigError>? errors = null) =>
        new(status, state.State.DraftVersion, errors ?? []);
}
