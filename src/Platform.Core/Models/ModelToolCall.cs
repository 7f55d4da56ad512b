namespace Platform.Core.Models;

/// <param name="Arguments">JSON, as the model gave it.</param>
/// <param name="Result">What the tool answered.</param>
public sealed record ModelToolCall(string Tool, string Arguments, string Result);
