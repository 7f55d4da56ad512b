namespace Platform.Understanding.Names;

/// <summary>How often a letter is said to stand in a name.</summary>
internal enum LetterCount
{
    /// <summary>"without an h".</summary>
    None,

    /// <summary>"with a y".</summary>
    Some,

    /// <summary>"with one l", "con una ele": one where there were two, else as <see cref="Some"/>.</summary>
    One,

    /// <summary>"with two n".</summary>
    Two,
}
