using System.Net;

namespace Platform.Simulators.Knowledge;

/// <summary>How the provider of embeddings fails when it is asked next.</summary>
public abstract record EmbeddingFault
{
    /// <summary>It waits before its first byte.</summary>
    public sealed record Slow(Task Until) : EmbeddingFault;

    /// <summary>An error of a status; with 429 the wait that is wanted.</summary>
    public sealed record Error(HttpStatusCode Status, string? RetryAfter = null) : EmbeddingFault;

    /// <summary>200 with a body that is no JSON.</summary>
    public sealed record Garbage : EmbeddingFault;

    /// <summary>The connection is cut in the midst of the body.</summary>
    public sealed record Cut : EmbeddingFault;

    /// <summary>A vector fewer than texts.</summary>
    public sealed record OneMissing : EmbeddingFault;

    /// <summary>Vectors of two sizes.</summary>
    public sealed record TwoSizes : EmbeddingFault;

    /// <summary>A vector of zeros, which points nowhere.</summary>
    public sealed record Zeros : EmbeddingFault;

    /// <summary>The results in another order than the texts, each with its place: no fault where places are told.</summary>
    public sealed record OtherOrder : EmbeddingFault;
}
