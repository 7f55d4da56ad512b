using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A word of a query that says something.</summary>
/// <param name="Word">Lower case, without marks.</param>
/// <param name="Stems">How passages may hold it: by its stem in each language, as nobody knows which language they are in.</param>
/// <param name="Akin">Stems of words that mean the like, in either language.</param>
/// <param name="Beginning">What longer words that hold it begin with ("corona" of "coronavirus"); null where it is too short to tell.</param>
/// <param name="IsLight">It asks for something rather than saying of what: "price", "bring".</param>
public sealed record QueryTerm(string Word, ImmutableArray<string> Stems, ImmutableArray<string> Akin, string? Beginning, bool IsLight)
{
    private const double AkinShare = 0.5;
    private const double AkinMeaning = 0.8;

    /// <summary>How much a passage's stem is what the term asks for: 1 when it is, half when it is akin or begins with it, else 0.</summary>
    public double Match(string stem) =>
        Stems.Contains(stem) ? 1
        : Akin.Contains(stem) || (Beginning is not null && stem.StartsWith(Beginning, StringComparison.Ordinal)) ? AkinShare : 0;

    /// <summary>How far a passage's stem speaks of what the term means: for trust, where <see cref="Match"/> is for order.</summary>
    public double Meaning(string stem) => Match(stem) is var match && match is > 0 and < 1 ? AkinMeaning : match;
}
