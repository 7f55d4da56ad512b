namespace Platform.Core.Models;

/// <param name="Schema">JSON Schema of the arguments.</param>
/// <param name="Call">Validates the arguments (JSON) like user input and does it; its result, or what is wrong with them, goes back to the model as text.</param>
public sealed record ModelTool(string Name, string Description, string Schema, Func<string, CancellationToken, Task<string>> Call);
