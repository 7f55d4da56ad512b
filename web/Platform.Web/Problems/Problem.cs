using System.Collections.Immutable;
using Platform.Core.Agencies;

namespace Platform.Web.Problems;

/// <summary>What went wrong, in the form of RFC 9457.</summary>
internal sealed record Problem
{
    /// <summary>Always about:blank: <see cref="Code"/> tells the kinds apart.</summary>
    public string Type { get; init; } = "about:blank";
    public required string Title { get; init; }
    public required int Status { get; init; }

    /// <summary>What to change, for the developer who reads it.</summary>
    public required string Detail { get; init; }

    /// <summary><c>validation_error</c>, <c>integration_error</c>, <c>llm_error</c> or <c>unknown_error</c>.</summary>
    public required string Code { get; init; }

    /// <summary>All that is wrong in a config and where; only for a faulty config.</summary>
    public ImmutableArray<ConfigError>? Errors { get; init; }
}
