using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>Knows callers by their API key. A key is looked up once in thirty seconds, so a revoked one works no longer than that.</summary>
internal sealed class CallerKeys(ApiKeyLookup lookup, ApiKeyStore keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int MaxKeyLength = 200;
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<UInt256, Known> known = new();

    /// <summary>The key's agency; null when the header holds no valid key.</summary>
    internal ValueTask<ApiCaller?> FindAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } text || text.Length > MaxKeyLength || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new((ApiCaller?)null);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(text.AsSpan(Scheme.Length).Trim(), hash);
        return known.TryGetValue(UInt256.From(hash), out var entry) && entry.Until > time.GetTimestamp()
            ? new(entry.Caller)
            : new(LookUpAsync(hash.ToArray(), request.HttpContext.RequestAborted));
    }

    private async Task<ApiCaller?> LookUpAsync(byte[] hash, CancellationToken cancellation)
    {
        var caller = await lookup.FindAsync(hash, cancellation);
        if (caller is null)
        {
            known.TryRemove(UInt256.From(hash), out _);
            return null;
        }

        await keys.Used(caller.Agency, caller.KeyId);
        if (known.Count >= MaxRemembered)
            known.Clear();
        known[UInt256.From(hash)] = new(caller, time.GetTimestamp() + (long)(Remembered.TotalSeconds * time.TimestampFrequency));
        return caller;
    }

    private static void Hash(ReadOnlySpan<char> key, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[MaxKeyLength * 3];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(key, bytes)], hash);
    }

    private readonly record struct Known(ApiCaller Caller, long Until);

    private readonly record struct UInt256(UInt128 High, UInt128 Low)
    {
        internal static UInt256 From(ReadOnlySpan<byte> hash) =>
            new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash), System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
