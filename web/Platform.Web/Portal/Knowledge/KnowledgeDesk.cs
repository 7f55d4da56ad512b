using NodaTime;
using Platform.Core.Knowledge;
using Platform.Integrations.Agencies;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Knowledge.Fetching;
using Platform.Web.Agencies;
using Platform.Web.Knowledge;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Knowledge;

/// <summary>What staff do with a client's documents: everyone may read and try them, owners and admins change them.</summary>
internal sealed class KnowledgeDesk(
    DocumentQueries documents, DocumentChanges changes, KnowledgeCalls calls, IKnowledgeSearch search, ClientQueries clients, PublishedConfigs configs, FetchOptions fetch,
    CurrentStaff current, IClock clock)
{
    private const int Tried = 5;
    private const string English = "en";

    /// <summary>Newest first; null when the agency has no such client.</summary>
    internal async Task<Page<DocumentRow>?> ListAsync(string client, PageRequest page, CancellationToken cancellation) =>
        await FindAsync(client, cancellation) is null ? null : await documents.ListAsync((await current.GetAsync()).Agency, client, page, cancellation);

    /// <summary>One, as it stands now; null when it is gone.</summary>
    internal async Task<DocumentRow?> LookAsync(string client, Guid document, CancellationToken cancellation) =>
        await documents.FindAsync((await current.GetAsync()).Agency, client, document, cancellation);

    /// <summary>What is wrong; null when it was added.</summary>
    internal Task<string?> AddTextAsync(string client, string title, string text, CancellationToken cancellation) =>
        AddAsync(client, DocumentRules.Text(title, text), cancellation);

    /// <inheritdoc cref="AddTextAsync"/>
    internal Task<string?> AddAddressAsync(string client, string address, CancellationToken cancellation) =>
        AddAsync(client, DocumentRules.Url(address, fetch.AllowPrivateAddresses), cancellation);

    /// <inheritdoc cref="AddTextAsync"/>
    internal Task<string?> AddFileAsync(string client, string name, string mediaType, byte[] body, CancellationToken cancellation) =>
        AddAsync(client, DocumentRules.File(null, name, mediaType, body), cancellation);

    internal async Task ReadAgainAsync(string client, Guid document, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        if (await changes.ReadAgainAsync(staff.Agency, client, document, cancellation))
            calls.Begin(staff.Agency, client, document);
    }

    internal async Task DeleteAsync(string client, Guid document, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        await changes.DeleteAsync(staff.Agency, client, document, staff.Email, cancellation);
    }

    internal async Task<KnowledgeTrial> TryAsync(string client, string question, CancellationToken cancellation)
    {
        var agency = (await current.GetAsync()).Agency;
        var hits = await search.Search(agency, client, question, Tried, cancellation);
        return new(question, hits, ExtractiveAnswer.Of(question, hits, clock.GetCurrentInstant(), await LocaleAsync(agency, client, cancellation)));
    }

    private async Task<string?> AddAsync(string client, (NewDocument? Document, string? Fault) given, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        if (given.Document is not { } document)
            return given.Fault;
        if (await FindAsync(client, cancellation) is null)
            return "There is no such client in your agency.";
        switch (await changes.AddAsync(staff.Agency, client, document, staff.Email, cancellation))
        {
            case AddedDocument.New added:
                calls.Begin(staff.Agency, client, added.Id);
                return null;
            case AddedDocument.Known known:
                calls.Begin(staff.Agency, client, known.Id);
                return document.Kind == DocumentKinds.Url ? null : $"{document.Source ?? document.Title} is among the documents already.";
            default:
                return $"This client has {KnowledgeLimits.DocumentsOfClient} documents, the most it may: delete some first.";
        }
    }

    private async Task<string> LocaleAsync(string agency, string client, CancellationToken cancellation) =>
        await clients.FindAsync(agency, client, cancellation) is { PublishedVersion: > 0 } row && await configs.OfAsync(agency, client, row.PublishedVersion, cancellation) is { Locales: [var first, ..] } ? first : English;

    private async Task<ClientRow?> FindAsync(string client, CancellationToken cancellation) => await clients.FindAsync((await current.GetAsync()).Agency, client, cancellation);

    private async Task<StaffContext> MayAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not change what a client's documents say.");
    }
}
