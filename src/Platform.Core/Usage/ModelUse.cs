using Platform.Core.Models;

namespace Platform.Core.Usage;

/// <summary>One asking of a model, as a turn's usage keeps it.</summary>
/// <param name="Prompt">Name and version of the prompt, such as <c>extract@1</c>.</param>
/// <param name="Result"><c>answered</c>, or why it failed: one of <see cref="ModelFailures"/>.</param>
/// <param name="CostUsd">By the price book of that day.</param>
public sealed record ModelUse(string Prompt, string Provider, string Model, ModelUsage Usage, string Result, decimal CostUsd)
{
    public const string Answered = "answered";

    /// <summary>Id of the asking: it is counted once under it.</summary>
    public Guid Asking { get; init; }
}
