namespace Platform.Integrations.Knowledge.Documents;

/// <summary>What came of adding a document.</summary>
public abstract record AddedDocument
{
    private AddedDocument()
    {
    }

    public sealed record New(Guid Id) : AddedDocument;

    /// <summary>The client has these words, or this address, already: no double was made. An address is fetched again, and what had failed is tried again.</summary>
    public sealed record Known(Guid Id) : AddedDocument;

    /// <summary>The client has as many as it may.</summary>
    public sealed record Full : AddedDocument;
}
