using Orleans.Runtime;

namespace Platform.Grains.Agencies;

/// <summary>The agency that a grain's key names: <c>agency/{agency}</c>, else <c>{agency}/…</c>.</summary>
internal static class KeyAgency
{
    /// <summary>Its UTF-8 bytes, in place; empty for a key of neither form.</summary>
    public static ReadOnlySpan<byte> Of(GrainId grain)
    {
        var key = grain.Key.AsSpan();
        if (key.StartsWith("agency/"u8))
            return key["agency/"u8.Length..];
        var slash = key.IndexOf((byte)'/');
        return slash < 0 ? [] : key[..slash];
    }
}
