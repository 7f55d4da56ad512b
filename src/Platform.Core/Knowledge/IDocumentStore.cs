using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>The rows of documents while they are read. They are the truth: a reader that ends in the middle is followed by another one.</summary>
public interface IDocumentStore
{
    /// <summary>What is still to be done of a document; null where it is settled, or not there.</summary>
    Task<DocumentWaiting?> Look(string agency, string client, Guid document, CancellationToken cancellation);

    /// <summary>A client's documents that are not settled, oldest first. Whoever asks remembers them: they are not forgotten for a while.</summary>
    Task<IReadOnlyList<Guid>> Unsettled(string agency, string client, CancellationToken cancellation);

    /// <summary>Clients, of all agencies, with documents that nothing has happened to for so long.</summary>
    Task<IReadOnlyList<(string Agency, string Client)>> Forgotten(Duration olderThan, int atMost, CancellationToken cancellation);

    /// <summary>Takes a document up, from whoever had it before.</summary>
    /// <returns>Null where it is settled, or not there.</returns>
    Task<DocumentWork?> Take(string agency, string client, Guid document, CancellationToken cancellation);

    /// <summary>Keeps what was fetched, to be read: who takes the document up after a crash fetches nothing twice.</summary>
    /// <returns>False where another reader has taken it up since, or it is gone: nothing was written.</returns>
    Task<bool> Keep(string agency, string client, DocumentWork work, byte[] body, string mediaType, CancellationToken cancellation);

    /// <summary>Gives the document back as it was, for whoever comes next: nothing that counts against it happened.</summary>
    /// <returns>False where another reader has taken it up since, or it is gone: nothing was written.</returns>
    Task<bool> Release(string agency, string client, DocumentWork work, CancellationToken cancellation);

    /// <summary>The document can be found.</summary>
    /// <param name="title">What it is called from now on.</param>
    /// <param name="mediaType">What it is by its content.</param>
    /// <returns>False where another reader has taken it up since, or it is gone: nothing was written.</returns>
    Task<bool> Finish(string agency, string client, DocumentWork work, string title, string mediaType, int passages, CancellationToken cancellation);

    /// <summary>The document cannot be read. What of it could be found before still can.</summary>
    /// <param name="problem">Why, for people.</param>
    /// <returns>False where another reader has taken it up since, or it is gone: nothing was written.</returns>
    Task<bool> Fail(string agency, string client, DocumentWork work, string problem, CancellationToken cancellation);
}
