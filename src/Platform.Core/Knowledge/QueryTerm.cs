using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A word of a query that says something.</summary>
/// <param name="Word">Lower case, without marks.</param>
/// <param name="Stems">How passages may hold it: by its stem in each language, as nobody knows which language they are in.</param>
public sealed record QueryTerm(string Word, ImmutableArray<string> Stems);
