using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Web.Chat;

/// <summary>
/// The chat's session tokens: 128 random bits, and 128 bits that bind them to us and to the client. So a token is known before its
/// first message is stored, and is worth nothing at another client.
/// </summary>
internal sealed class ChatTokens(byte[] masterKey)
{
    private const int Random = 16;
    private const int Length = 32;
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey, 32, info: "platform chat token v1"u8.ToArray());

    internal string New(string client)
    {
        Span<byte> token = stackalloc byte[Length];
        RandomNumberGenerator.Fill(token[..Random]);
        Seal(client, token[..Random], token[Random..]);
        return Base64Url.EncodeToString(token);
    }

    internal bool IsOurs(string client, string? text)
    {
        Span<byte> token = stackalloc byte[Length];
        Span<byte> seal = stackalloc byte[Length - Random];
        if (text is not { Length: 43 } || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, token, out var written) || written != Length)
            return false;
        Seal(client, token[..Random], seal);
        return CryptographicOperations.FixedTimeEquals(seal, token[Random..]);
    }

    private void Seal(string client, ReadOnlySpan<byte> random, Span<byte> seal)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, [.. random, .. Encoding.UTF8.GetBytes(client)], hash);
        hash[..seal.Length].CopyTo(seal);
    }
}
