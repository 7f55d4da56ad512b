using System.Security.Cryptography;
using System.Text;
using Platform.Integrations.Hosting;

namespace Platform.Web.Portal.Security;

/// <summary>AES-256-GCM under a key of its own, derived from the master key (HKDF-SHA256, RFC 5869). Form: nonce, tag, text, in base64.</summary>
internal sealed class SealingKeyCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] key;

    public SealingKeyCipher(IConfiguration configuration)
        : this(MasterKey.Read(configuration))
    {
    }

    internal SealingKeyCipher(byte[] masterKey) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey, 32, info: "platform data protection v1"u8.ToArray());

    internal string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceSize), plain, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <exception cref="CryptographicException">Another master key sealed it, or it was changed.</exception>
    internal string Decrypt(string sealedText)
    {
        var bytes = Convert.FromBase64String(sealedText);
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
