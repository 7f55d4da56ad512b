namespace Platform.Core.Knowledge;

/// <summary>Fetches what is at an address that an agency typed.</summary>
public interface IFetchDocuments
{
    Task<DocumentFetch> Fetch(string address, CancellationToken cancellation);
}
