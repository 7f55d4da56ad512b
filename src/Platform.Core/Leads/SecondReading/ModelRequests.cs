using System.Collections.Immutable;
using Platform.Core.Models;

namespace Platform.Core.Leads.SecondReading;

/// <summary>What a model is asked of a turn.</summary>
public static class ModelRequests
{
    private const int ExtractTokens = 300;
    private const int ReplyTokens = 160;

    /// <summary>Which values the messages give.</summary>
    public static ModelRequest Extract(LeadState state, LeadInput input) => new()
    {
        Prompt = Prompt.Extract.Name,
        Messages = [new("system", Prompt.Extract.Text), new("user", $"Services: {Services(input)}\n{About(state, input)}")],
        Schema = Extraction.Schema,
        MaxOutputTokens = ExtractTokens,
    };

    /// <summary>A sentence for what the flow has no answer to, or a tool.</summary>
    public static ModelRequest Reply(LeadState state, LeadInput input, ImmutableArray<ModelTool> tools) => new()
    {
        Prompt = Prompt.Reply.Name,
        Messages = [new("system", Prompt.Reply.Text), new("user", $"Business: {input.Config.Name}\nServices: {Services(input)}\n{About(state, input)}")],
        Tools = tools,
        MaxOutputTokens = ReplyTokens,
    };

    private static string About(LeadState state, LeadInput input) =>
        $"Language: {input.Locale}\nLast question: {state.Question}\nMessage:\n{Masked.Of(state, input).Text}";

    private static string Services(LeadInput input) => string.Join("; ", input.Config.Services.Select(s => s.Name));
}
