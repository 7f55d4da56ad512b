namespace Platform.Simulators.Models;

/// <summary>What the model answers: words, or tools that it wants called.</summary>
public sealed record ModelSay(string Text, params ToolUse[] Calls)
{
    /// <summary>The model declines: each provider has its own word for it.</summary>
    public bool Declines { get; init; }
}
