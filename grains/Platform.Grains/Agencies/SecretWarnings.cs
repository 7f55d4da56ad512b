using System.Collections.Immutable;
using Platform.Core.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>A secret named but not stored does not stop a publish: what needs it stays off until it is there.</summary>
internal static class SecretWarnings
{
    public static ImmutableArray<ConfigError> For(ImmutableArray<ConfigSecret> named, ImmutableArray<string> stored) =>
        [.. named.Where(s => !stored.Contains(s.Name)).Select(s =>
            new ConfigError(s.Line, s.Column, s.Path, $"The secret {s.Name} is not stored yet: this does nothing until it is."))];
}
