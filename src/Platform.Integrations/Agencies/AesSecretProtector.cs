using System.Security.Cryptography;
using System.Text;
using Platform.Core.Agencies;

namespace Platform.Integrations.Agencies;

/// <summary>
/// AES-256-GCM with a key derived from the platform's. The client and the secret's name are authenticated with it, so a row
/// moved to another client does not open. Form: version 1, nonce (12 bytes), tag (16), text.
/// </summary>
public sealed class AesSecretProtector : ISecretProtector
{
    private const byte Form = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Nonce + Tag;
    private readonly byte[] key;

    /// <param name="masterKey">32 bytes.</param>
    public AesSecretProtector(ReadOnlySpan<byte> masterKey) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey.ToArray(), 32, info: "platform secrets v1"u8.ToArray());

    /// <inheritdoc/>
    public byte[] Seal(string agency, string client, string name, string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        var seal = new byte[Head + text.Length];
        seal[0] = Form;
        RandomNumberGenerator.Fill(seal.AsSpan(1, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(seal.AsSpan(1, Nonce), text, seal.AsSpan(Head), seal.AsSpan(1 + Nonce, Tag), Owner(agency, client, name));
        return seal;
    }

    /// <inheritdoc/>
    public string Open(string agency, string client, string name, byte[] seal)
    {
        if (seal.Length < Head || seal[0] != Form)
            throw new CryptographicException("Not a sealed secret.");
        var text = new byte[seal.Length - Head];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(seal.AsSpan(1, Nonce), seal.AsSpan(Head), seal.AsSpan(1 + Nonce, Tag), text, Owner(agency, client, name));
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Owner(string agency, string client, string name) => Encoding.UTF8.GetBytes($"{agency}/{client}/{name}");
}
