using System.Collections.Immutable;

namespace Platform.Core.Leads;

/// <summary>A thing to say: the key of a text, and what goes into its places.</summary>
/// <param name="Variant">Which variant is said, modulo how many there are.</param>
internal readonly record struct Phrase(string Key, int Variant, ImmutableArray<(string Place, string Value)> Values);
