namespace Platform.Core.Knowledge;

/// <summary>Makes text of a document. What it reads others wrote: bounded in memory and time, and it never throws for what is in it.</summary>
public interface IReadDocuments
{
    /// <param name="title">What the document is called.</param>
    /// <param name="name">File name or address; null for a text.</param>
    /// <param name="mediaType">As it was declared: a hint, the content decides.</param>
    Task<DocumentReading> Read(string title, string? name, string mediaType, byte[] body, CancellationToken cancellation);
}
