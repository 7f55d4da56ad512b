using Platform.Simulators.Models;

namespace Platform.Simulators.Tests.Models;

/// <summary>Answers only who gave it a schema, and the right one.</summary>
internal sealed class SchemaSeen(string answer) : IModelBrain
{
    public ModelSay Answer(ModelAsk ask) =>
        ask.Schema is { } schema && schema.GetProperty("properties").TryGetProperty("when", out _) ? new(answer) : new("no schema came");
}
