using System.Collections.Immutable;
using Platform.Core.Agencies;

namespace Platform.Web.Agencies;

/// <summary>A published config: every silo serves it.</summary>
/// <param name="Version">Of the history, from 1.</param>
/// <param name="Warnings">What works only once more is done, such as a secret that is named but not stored; absent when nothing is missing.</param>
internal sealed record ConfigPublished(int Version, ImmutableArray<ConfigError>? Warnings);
