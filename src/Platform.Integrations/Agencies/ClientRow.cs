using System.Collections.Immutable;
using NodaTime;

namespace Platform.Integrations.Agencies;

/// <summary>A client of an agency as lists show it.</summary>
/// <param name="PublishedVersion">0 before the first publish.</param>
/// <param name="Origins">Pages that may embed its widget, as published.</param>
public sealed record ClientRow(string ClientId, string Name, string Template, int PublishedVersion, ImmutableArray<string> Origins, Instant CreatedAt);
