using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>What is asked of a model.</summary>
public sealed record ModelRequest
{
    /// <summary>Name and version of the prompt file, such as <c>extract@1</c>: for usage and replay.</summary>
    public required string Prompt { get; init; }

    public required ImmutableArray<ModelMessage> Messages { get; init; }

    /// <summary>JSON Schema 2020-12 that the answer's text must fit; null for plain text.</summary>
    public string? Schema { get; init; }

    /// <summary>Tools that the model may call; a call of any other is refused.</summary>
    public ImmutableArray<ModelTool> Tools { get; init; } = [];

    /// <summary>Tokens that the answer may have at most; what is reserved is priced by it.</summary>
    public required int MaxOutputTokens { get; init; }
}
