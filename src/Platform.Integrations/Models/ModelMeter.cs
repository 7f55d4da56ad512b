using System.Diagnostics.Metrics;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>Counts what is asked of models. No tag holds what an agency can type.</summary>
public sealed class ModelMeter
{
    /// <summary>Name of the meter, for the host's telemetry.</summary>
    public const string Name = "Platform.Models";

    private const string Answered = "answered";

    private readonly Counter<long> askings;
    private readonly Counter<long> tries;
    private readonly Counter<long> tokens;
    private readonly Histogram<double> duration;

    public ModelMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        askings = meter.CreateCounter<long>("platform.model.askings", description: "Askings of a model, by how they ended.");
        tries = meter.CreateCounter<long>("platform.model.tries", description: "Calls made to a provider.");
        tokens = meter.CreateCounter<long>("platform.model.tokens", description: "Tokens of prompts and of answers, by how they are known.");
        duration = meter.CreateHistogram<double>("platform.model.duration", "s", "From the asking to the whole answer.");
    }

    internal static string Outcome(ModelReply reply) => reply is ModelReply.Failed failed ? failed.Reason : Answered;

    internal void Count(ModelConnection connection, string prompt, ModelReply reply, TimeSpan took)
    {
        var provider = KeyValuePair.Create<string, object?>("provider", connection.Provider);
        var asked = KeyValuePair.Create<string, object?>("prompt", prompt);
        var outcome = KeyValuePair.Create<string, object?>("outcome", Outcome(reply));
        var source = KeyValuePair.Create<string, object?>("source", reply.Usage.Source);
        askings.Add(1, provider, asked, outcome);
        tries.Add(reply.Usage.Tries, provider, asked);
        tokens.Add(reply.Usage.InputTokens, provider, source, KeyValuePair.Create<string, object?>("direction", "input"));
        tokens.Add(reply.Usage.OutputTokens, provider, source, KeyValuePair.Create<string, object?>("direction", "output"));
        duration.Record(took.TotalSeconds, provider, asked, outcome);
    }
}
