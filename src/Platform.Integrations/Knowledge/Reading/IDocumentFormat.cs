using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>One kind of document.</summary>
internal interface IDocumentFormat
{
    string MediaType { get; }

    /// <exception cref="UnreadableDocument">It cannot be read, and why.</exception>
    DocumentText Read(string title, byte[] body, CancellationToken cancellation);
}
