namespace Platform.Core.Models;

/// <summary>Why an asking of a model failed, in a word, as counters and records have it.</summary>
public static class ModelFailures
{
    /// <summary>The answer did not come within its time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The turn that asked was dropped, or had no time left, before the answer came.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The provider could not be reached, answered 5xx, or broke off.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>Too much was asked (429), and the wait that the provider wants is longer than there is.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>The provider does not accept the request, the key or the account; or the model declined to answer.</summary>
    public const string Refused = "refused";

    /// <summary>The answer is not what the provider's contract or the request's schema says, also after the repair; or it called tools without an end.</summary>
    public const string Malformed = "malformed";

    /// <summary>The provider failed again and again a moment ago: it was not asked.</summary>
    public const string CircuitOpen = "circuit_open";

    /// <summary>What the client's config names is not there, such as its stored key: nothing was asked.</summary>
    public const string NotConfigured = "not_configured";
}
