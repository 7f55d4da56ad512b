using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

/// <summary>What is found on the way through a document, besides its values.</summary>
internal sealed class Findings
{
    private readonly List<ConfigError> errors = [];
    private readonly List<ConfigSecret> secrets = [];

    public ImmutableArray<ConfigSecret> Secrets => [.. secrets];

    public void Refuse(int line, int column, string path, string message) => errors.Add(new(line, column, path, message));

    public void Names(ConfigSecret secret) => secrets.Add(secret);

    public ImmutableArray<ConfigError> InOrder() => [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];
}
