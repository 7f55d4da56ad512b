using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>A parsed config document, whatever its notation, with the place of each node (line and column from 1).</summary>
public abstract record ConfigNode(int Line, int Column)
{
    /// <param name="Text">The scalar's text; null for an explicit null.</param>
    /// <param name="Quoted">True where quotes make it text whatever it looks like.</param>
    public sealed record Scalar(string? Text, bool Quoted, int Line, int Column) : ConfigNode(Line, Column);

    public sealed record Sequence(ImmutableArray<ConfigNode> Items, int Line, int Column) : ConfigNode(Line, Column);

    /// <param name="Entries">Keys in the order written; a key given twice is refused by the parser.</param>
    public sealed record Map(ImmutableArray<ConfigEntry> Entries, int Line, int Column) : ConfigNode(Line, Column);
}
