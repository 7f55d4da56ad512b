using System.Diagnostics.CodeAnalysis;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Reads documents of every kind, beside whatever else its caller does.</summary>
internal sealed class DocumentReader(DocumentSniffer sniffer, TimeProvider time) : IReadDocuments
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task<DocumentReading> Read(string title, string? name, string mediaType, byte[] body, CancellationToken cancellation)
    {
        if (body.Length > KnowledgeLimits.DocumentBytes)
            return new DocumentReading.Unreadable("The document is larger than 10 MB: split it.");
        using var limit = new CancellationTokenSource(Longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            // a library that is lost in a document is left to itself
            return await Task.Run(() => Read(title, name, mediaType, body, both), CancellationToken.None).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DocumentReading.Unreadable("Reading the document takes too long: split it.");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Libraries fail in any way on what is broken: whatever it is, the document is at fault.")]
    private DocumentReading Read(string title, string? name, string mediaType, byte[] body, CancellationTokenSource stop)
    {
        try
        {
            var format = sniffer.FormatOf(name, mediaType, body);
            var text = format.Read(title, body, stop.Token);
            return text.Sections.IsEmpty ? new DocumentReading.Unreadable("There is no text in it.") : new DocumentReading.Done(text, format.MediaType);
        }
        catch (UnreadableDocument known)
        {
            return new DocumentReading.Unreadable(known.Message);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return new DocumentReading.Unreadable("The file is damaged, or not what its name says: open it, save it anew, and add that.");
        }
    }
}
