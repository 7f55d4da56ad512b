using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>What a config document says.</summary>
/// <param name="Config">Null when there is any error.</param>
/// <param name="Errors">All that is wrong, in the order of the document.</param>
/// <param name="Secrets">The secrets it names; whether they are stored is for the publisher to see.</param>
public sealed record ConfigReading(ClientConfig? Config, ImmutableArray<ConfigError> Errors, ImmutableArray<ConfigSecret> Secrets)
{
    internal static ConfigReading Refused(ConfigError error) => new(null, [error], []);
}
