using System.Collections.Immutable;

namespace Platform.Core.Understanding;

/// <summary>A service as people may call it: its configured name and its synonyms.</summary>
public sealed record ServiceName(string Name, ImmutableArray<string> Synonyms);
