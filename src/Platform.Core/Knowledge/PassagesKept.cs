namespace Platform.Core.Knowledge;

/// <summary>What came of keeping a document's passages.</summary>
public enum PassagesKept
{
    /// <summary>They can be found.</summary>
    Done,

    /// <summary>The document is no longer there, or another reader has taken it up; nothing was written.</summary>
    Gone,

    /// <summary>The client would have more than <see cref="KnowledgeLimits.PassagesOfClient"/>; nothing was written.</summary>
    Full,
}
