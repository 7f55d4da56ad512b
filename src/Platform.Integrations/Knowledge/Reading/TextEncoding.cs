using System.Text;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Bytes as text: by their mark, as UTF-8, else as Western Windows wrote them.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(byte[] body)
    {
        if (body is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(body, 2, body.Length - 2);
        if (body is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(body, 2, body.Length - 2);
        try
        {
            return Strict.GetString(body).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(body);
        }
    }

    /// <summary>Whether it is no text at all.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> body) => body is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && body[..Math.Min(body.Length, 8192)].Contains((byte)0);
}
