using System.Net;

namespace Platform.Simulators.Models;

/// <summary>How the provider behaves when it is asked next.</summary>
public abstract record Behaviour
{
    /// <summary>It waits before its first byte.</summary>
    public sealed record SlowStart(Task Until) : Behaviour;

    /// <summary>The connection is cut after some frames of the stream.</summary>
    /// <param name="Once">When, if not at once: what was sent just before a cut may never arrive.</param>
    public sealed record Cut(int AfterFrames, Task? Once = null) : Behaviour;

    /// <summary>The stream ends without a word that the answer is whole.</summary>
    public sealed record Unfinished(int AfterFrames) : Behaviour;

    /// <summary>429, with the wait that is wanted.</summary>
    public sealed record RateLimited(string? RetryAfter) : Behaviour;

    /// <summary>429 of an account that has nothing left.</summary>
    public sealed record QuotaSpent : Behaviour;

    /// <summary>An error of the provider's own form.</summary>
    public sealed record Error(HttpStatusCode Status) : Behaviour;

    /// <summary>200, and then an error in the midst of the stream.</summary>
    public sealed record LateError : Behaviour;

    /// <summary>200 with a body that is no JSON.</summary>
    public sealed record Garbage : Behaviour;

    /// <summary>Words without an end.</summary>
    public sealed record Endless : Behaviour;

    /// <summary>One tool call's arguments, or one line, without an end: nothing that a reader of frames could count.</summary>
    public sealed record EndlessFrame : Behaviour;

    /// <summary>The answer says nothing of tokens.</summary>
    public sealed record NoUsage : Behaviour;
}
