namespace Platform.Simulators.Models;

/// <param name="Arguments">JSON, or what a model takes for it.</param>
public sealed record ToolUse(string Name, string Arguments);
