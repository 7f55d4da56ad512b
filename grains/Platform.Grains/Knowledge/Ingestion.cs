using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Knowledge;

namespace Platform.Grains.Knowledge;

/// <summary>
/// A document's way from waiting to ready or failed, step by step; each step is taken from its row and ends in it. An address has two: it is
/// fetched, and then what was fetched is read.
/// </summary>
internal sealed class Ingestion(
    IDocumentStore documents, IReadDocuments reader, IFetchDocuments fetcher, IPassageStore store, Lanes lanes, IClock clock, TimeProvider time, ILogger<Ingestion> log)
{
    /// <summary>For cutting what was read.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Goes on until the document is settled, or another reader has it. A failure of the way is logged: the row waits for the sweeper.</summary>
    public async Task Run(string agency, string client, Guid document, CancellationToken cancellation)
    {
        try
        {
            while (await documents.Look(agency, client, document, cancellation) is { } waiting)
            {
                using var place = await lanes.Enter(agency, client, waiting, cancellation);
                if (await documents.Take(agency, client, document, cancellation) is not { } work || !await Try(agency, client, work, cancellation))
                    return;
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.DocumentNotRead(log, agency, client, document, failure);
        }
    }

    private async Task<bool> Try(string agency, string client, DocumentWork work, CancellationToken cancellation)
    {
        try
        {
            return await Step(agency, client, work, cancellation);
        }
        catch (Exception passing) when (passing is DbException || cancellation.IsCancellationRequested)
        {
            // a silo that leaves and a database that is away are not the document's doing
            await documents.Release(agency, client, work, CancellationToken.None);
            throw;
        }
    }

    /// <summary>One step; false where another reader has taken the document up.</summary>
    private Task<bool> Step(string agency, string client, DocumentWork work, CancellationToken cancellation) => work switch
    {
        { IsHopeless: true } => documents.Fail(agency, client, work, "Reading this document was broken off several times: split it, or save it anew.", cancellation),
        { Body: { } body } => Read(agency, client, work, body, cancellation),
        _ => Fetch(agency, client, work, cancellation),
    };

    private async Task<bool> Fetch(string agency, string client, DocumentWork work, CancellationToken cancellation) => await fetcher.Fetch(work.Source ?? "", cancellation) switch
    {
        DocumentFetch.Fetched got => await documents.Keep(agency, client, work, got.Body, got.MediaType, cancellation),
        DocumentFetch.Failed failed => await documents.Fail(agency, client, work, failed.Problem, cancellation),
        var other => throw new InvalidOperationException($"No step for {other}."),
    };

    private async Task<bool> Read(string agency, string client, DocumentWork work, byte[] body, CancellationToken cancellation)
    {
        // a page is called what it calls itself
        var given = work.Kind == DocumentKinds.Url ? "" : work.Title;
        return await reader.Read(given, work.Source, work.MediaType, body, cancellation) switch
        {
            DocumentReading.Done done => await Index(agency, client, work, done with { Text = done.Text with { Title = Title(done.Text.Title, work.Title) } }, cancellation),
            DocumentReading.Unreadable wrong => await documents.Fail(agency, client, work, wrong.Problem, cancellation),
            var other => throw new InvalidOperationException($"No step for {other}."),
        };
    }

    private async Task<bool> Index(string agency, string client, DocumentWork work, DocumentReading.Done read, CancellationToken cancellation)
    {
        if (Cut(work, read.Text, cancellation) is not { } passages)
            return await documents.Fail(agency, client, work, "Reading the document takes too long: split it.", cancellation);
        if (passages.Length > Passages.Most)
            return await documents.Fail(agency, client, work, $"The document makes {passages.Length:N0} passages, {Passages.Most:N0} at most: split it.", cancellation);
        return await store.Replace(agency, client, work.Id.ToString(), work.Attempt, passages, cancellation) switch
        {
            PassagesKept.Full => await documents.Fail(agency, client, work, $"The client's documents would make more than {KnowledgeLimits.PassagesOfClient:N0} passages: delete some first.", cancellation),
            PassagesKept.Done => await documents.Finish(agency, client, work, read.Text.Title, read.MediaType, passages.Length, cancellation),
            _ => false,
        };
    }

    private ImmutableArray<Passage>? Cut(DocumentWork work, DocumentText text, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return Passages.Of(work.Id.ToString(), text, clock.GetCurrentInstant(), both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string Title(string found, string given) => found.Trim() switch
    {
        "" => given,
        { Length: > KnowledgeLimits.TitleLength } longer => CleanText.AtMost(longer, KnowledgeLimits.TitleLength),
        var own => own,
    };
}
