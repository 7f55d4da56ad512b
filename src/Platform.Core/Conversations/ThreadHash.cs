using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Conversations;

/// <summary>Makes the thread of a person's address: the first 128 bits of HMAC-SHA256, so that keys and logs hold no address.</summary>
public sealed class ThreadHash
{
    /// <summary>Namespace of E.164 numbers.</summary>
    public const string Numbers = "number";

    private readonly byte[] key;

    /// <param name="masterKey">32 bytes; the hash's own key is derived from it.</param>
    public ThreadHash(ReadOnlySpan<byte> masterKey) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, masterKey.ToArray(), 32, info: "platform thread hash v1"u8.ToArray());

    /// <param name="space">Namespace of the address: <c>api</c>, <c>chat</c>, or <see cref="Numbers"/>.</param>
    /// <param name="address">The API's session id, the chat's token, or an E.164 number.</param>
    public ThreadKey For(string agency, string client, string channel, string space, string address) =>
        new(agency, client, channel, Hash($"{agency}/{client}/{channel}/{space}:{address}"));

    /// <summary>The key of a person among a client's contacts: the same on each channel that proves the number. A try-out's are others.</summary>
    /// <param name="number">E.164.</param>
    public Guid Contact(string agency, string client, string number, bool sandbox) =>
        Hash($"{agency}/{client}//{(sandbox ? "sandbox-contact" : "contact")}:{number}");

    /// <summary>Stands for a person in the audit, where nobody may read who it was; the same each time that they are looked up by the same.</summary>
    /// <param name="known">What they were looked up by.</param>
    public Guid Person(string agency, string client, string known) => Hash($"{agency}/{client}//person:{known}");

    private Guid Hash(string address)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address), hash);
        return new(hash[..16], bigEndian: true);
    }
}
