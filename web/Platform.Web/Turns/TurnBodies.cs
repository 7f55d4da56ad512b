using System.IO.Pipelines;
using System.Text.Json;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Web.Turns;

/// <summary>Puts the session's id before the bytes of the silo.</summary>
internal static class TurnBodies
{
    private static ReadOnlySpan<byte> Opening => "{\"sessionId\":\""u8;

    private static ReadOnlySpan<byte> Closing => "\","u8;

    internal static ValueTask<FlushResult> WriteAsync(HttpResponse response, string sessionId, AcceptResult result)
    {
        var id = JsonEncodedText.Encode(sessionId);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Length(id, result.Body);
        if (result.Replayed)
            response.Headers[EventStream.ReplayedHeader] = "true";
        Write(response.BodyWriter, id, result.Body);
        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    internal static int Length(JsonEncodedText id, byte[] body) => Opening.Length + id.EncodedUtf8Bytes.Length + Closing.Length + body.Length - 1;

    /// <param name="body">A JSON object with at least one member.</param>
    internal static void Write(PipeWriter writer, JsonEncodedText id, byte[] body)
    {
        var span = writer.GetSpan(Length(id, body));
        Opening.CopyTo(span);
        id.EncodedUtf8Bytes.CopyTo(span[Opening.Length..]);
        Closing.CopyTo(span[(Opening.Length + id.EncodedUtf8Bytes.Length)..]);
        body.AsSpan(1).CopyTo(span[(Opening.Length + id.EncodedUtf8Bytes.Length + Closing.Length)..]);
        writer.Advance(Length(id, body));
    }
}
