using System.Net;

namespace Platform.Integrations.Models;

/// <summary>A body that breaks off beyond a number of bytes, as it is read.</summary>
internal sealed class BoundedContent : HttpContent
{
    private readonly HttpContent inner;
    private readonly int most;

    public BoundedContent(HttpContent inner, int most)
    {
        (this.inner, this.most) = (inner, most);
        foreach (var header in inner.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => new BoundedStream(await inner.ReadAsStreamAsync(), most);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var body = await CreateContentReadStreamAsync();
        await body.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
