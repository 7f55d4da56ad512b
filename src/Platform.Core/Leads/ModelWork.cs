using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Platform.Core.Models;

namespace Platform.Core.Leads;

/// <summary>What a language model gave to a turn, kept with its decision: with it the turn is made again without a model.</summary>
public sealed record ModelWork
{
    /// <summary>The answer to <c>extract</c>, as it came: JSON that is parsed again; null where it was not asked or failed.</summary>
    public string? Extraction { get; init; }

    /// <summary>The sentences that passed the check, as they are said; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>Tools that it called, with their results.</summary>
    public ImmutableArray<ModelToolCall>? Calls { get; init; }

    /// <summary>True where it was wanted, the month's money was spent, and the client wants a human then.</summary>
    public bool Exhausted { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this is { Extraction: null, Words: null, Calls: null, Exhausted: false };
}
