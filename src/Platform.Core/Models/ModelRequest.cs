using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>What is asked of a model.</summary>
public sealed record ModelRequest
{
    /// <summary>Name and version of the prompt file, such as <c>extract@1</c>: for usage and replay.</summary>
    public required string Prompt { get; init; }

    public required ImmutableArray<ModelMessage> Messages { get; init; }

    /// <summary>
    /// JSON Schema 2020-12 that the answer's text must fit; null for plain text. An object at its root, and self-contained. Where
    /// every object lists all its members as required and allows no others, providers hold the model to it themselves.
    /// </summary>
    public string? Schema { get; init; }

    /// <summary>Tools that the model may call; a call of any other is refused.</summary>
    public ImmutableArray<ModelTool> Tools { get; init; } = [];

    /// <summary>Tokens that each answer may have at most.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>Time for all of it, tries and tools included; null for the installation's limit, which is never passed. Spent, the reply is <see cref="ModelFailures.Timeout"/>.</summary>
    public TimeSpan? Within { get; init; }
}
