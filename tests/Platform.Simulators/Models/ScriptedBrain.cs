using System.Collections.Concurrent;

namespace Platform.Simulators.Models;

/// <summary>Says what a test wrote down for it, one after the other; the last for ever.</summary>
public sealed class ScriptedBrain : IModelBrain
{
    private readonly ConcurrentQueue<ModelSay> lines;

    public ScriptedBrain(params ModelSay[] lines) => this.lines = new(lines);

    public ModelSay Answer(ModelAsk ask) =>
        lines.Count > 1 && lines.TryDequeue(out var line) ? line : lines.TryPeek(out var last) ? last : new("");
}
