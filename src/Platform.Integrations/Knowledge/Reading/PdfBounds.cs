namespace Platform.Integrations.Knowledge.Reading;

/// <summary>What the streams of one PDF may still unpack to.</summary>
internal sealed class PdfBounds(CancellationToken cancellation)
{
    private const long MostOfStream = 32 * 1024 * 1024;
    private long left = 200 * 1024 * 1024;

    public bool AreReached { get; private set; }

    /// <exception cref="UnreadableDocument">A stream of this size is too much.</exception>
    public void Allow(long size)
    {
        cancellation.ThrowIfCancellationRequested();
        AreReached |= size > Math.Min(left, MostOfStream);
        if (AreReached)
            throw TooMuch();
    }

    /// <exception cref="UnreadableDocument">It was too much.</exception>
    public void Take(long size)
    {
        Allow(size);
        left -= size;
    }

    public static UnreadableDocument TooMuch() => new("The PDF unpacks to more than a document may be: save it anew, or split it.");
}
