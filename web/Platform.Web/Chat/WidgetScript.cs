using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Platform.Web.Chat;

/// <summary>GET /widget.js: the embeddable web component, for pages of any origin.</summary>
internal sealed class WidgetScript
{
    private const string Gzip = "gzip";
    private readonly byte[] plain = WebResource.Bytes("widget.js");
    private readonly byte[] zipped;
    private readonly EntityTagHeaderValue tag;

    public WidgetScript()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        zipped = memory.ToArray();
        tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..16]}\"");
    }

    internal IResult Serve(HttpContext http)
    {
        var zip = http.Request.Headers.AcceptEncoding.ToString().Contains(Gzip, StringComparison.OrdinalIgnoreCase);
        var headers = http.Response.Headers;
        // five minutes: a new version reaches every page soon, and a busy page does not ask again
        headers.CacheControl = "public, max-age=300";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlAllowOrigin = "*";
        headers.XContentTypeOptions = "nosniff";
        if (zip)
            headers.ContentEncoding = Gzip;
        return Results.Bytes(zip ? zipped : plain, "text/javascript; charset=utf-8", entityTag: tag);
    }
}
