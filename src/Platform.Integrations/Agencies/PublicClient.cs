using System.Collections.Immutable;

namespace Platform.Integrations.Agencies;

/// <summary>What a public door knows of a client.</summary>
/// <param name="PublishedVersion">0 before the first publish.</param>
/// <param name="Origins">Pages that may embed its widget.</param>
public sealed record PublicClient(string Agency, string ClientId, int PublishedVersion, ImmutableArray<string> Origins);
