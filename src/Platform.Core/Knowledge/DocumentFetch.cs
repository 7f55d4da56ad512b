namespace Platform.Core.Knowledge;

/// <summary>What came of fetching an address.</summary>
public abstract record DocumentFetch
{
    private DocumentFetch()
    {
    }

    /// <param name="MediaType">As the server declared it.</param>
    public sealed record Fetched(byte[] Body, string MediaType) : DocumentFetch;

    /// <param name="Problem">Why, for people: one sentence that says what to do.</param>
    public sealed record Failed(string Problem) : DocumentFetch;
}
