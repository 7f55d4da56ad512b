using System.Text.Json;

namespace Platform.Simulators.Models;

/// <summary>What was asked, whichever provider's form it came in.</summary>
/// <param name="Messages">Role (<c>system, user, assistant, tool</c>) and text, in order.</param>
/// <param name="Tools">Names of the tools that the model is offered.</param>
/// <param name="Schema">The form that the answer must have; null for plain text.</param>
public sealed record ModelAsk(
    string Model, IReadOnlyList<(string Role, string Text)> Messages, IReadOnlyList<string> Tools, JsonElement? Schema, bool Stream, int? MaxTokens)
{
    /// <summary>What the person said last.</summary>
    public string LastWords => Messages.LastOrDefault(m => m.Role == "user").Text ?? "";
}
