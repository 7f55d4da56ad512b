using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

internal static class Provider
{
    /// <summary>One of the known providers that this installation has; null when absent.</summary>
    public static string? Read(ConfigValue value, ImmutableArray<string> known, ImmutableArray<string> available)
    {
        var provider = value.OneOf(known);
        if (provider is not null && !available.Contains(provider))
            value.Refuse($"{provider} is not available here. Available: {string.Join(", ", available)}.");
        return provider;
    }
}
