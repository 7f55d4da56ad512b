namespace Platform.Understanding.Text;

/// <summary>A word, a run of digits or a pictograph of a message.</summary>
internal readonly record struct Token
{
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required int FoldStart { get; init; }
    public required int FoldLength { get; init; }
    public required TokenKind Kind { get; init; }
    public required Break Break { get; init; }

    /// <summary>The word's id in the language's vocabulary, or -1.</summary>
    public required int Word { get; init; }

    /// <summary>The id of the word it seems to be a misspelling of, else <see cref="Word"/>.</summary>
    public required int Meant { get; init; }

    public int End => Start + Length;
}
