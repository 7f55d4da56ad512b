using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Platform.Core.Models;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;

namespace Platform.Integrations.Models;

/// <summary>
/// The tools of one asking as a plugin of Semantic Kernel. The policy stands inside each function, since filters do not see
/// calls of a chat client: arguments must fit the tool's schema, results are bounded, whatever is not in the box is refused.
/// </summary>
internal sealed class ToolBox
{
    private const string Arguments = "arguments";

    private readonly Kernel kernel = new();
    private readonly KernelPlugin? plugin;
    private readonly ModelLimits limits;
    private readonly ILogger log;
    private readonly List<ModelToolCall> made = [];
    private int left;

    public ToolBox(ImmutableArray<ModelTool> tools, ModelLimits limits, ILogger log)
    {
        (this.limits, this.log, left) = (limits, log, limits.ToolResults);
        if (tools.IsEmpty)
            return;
        var schemas = tools.ToDictionary(t => t.Name, t => new AnswerSchema(t.Schema), StringComparer.Ordinal);
        plugin = kernel.Plugins.AddFromFunctions("tools", tools.Select(t => Function(t, schemas[t.Name])));
        Declared = [.. plugin.Select(f => new DeclaredTool(f, schemas[f.Name]))];
    }

    /// <summary>As the provider is told; null when there are none.</summary>
    public IList<AITool>? Declared { get; }

    /// <summary>What was called so far, refused calls too.</summary>
    public ImmutableArray<ModelToolCall> Made => [.. made];

    /// <summary>Does one call; what went wrong is a result too.</summary>
    /// <param name="place">Its place among the calls of one answer, from 0.</param>
    public async Task<string> Call(FunctionCallContent call, int place, CancellationToken cancellation)
    {
        var arguments = call.Exception is null ? JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>()) : "";
        var result = Clipped(await Result(call.Name, arguments, place, cancellation));
        made.Add(new(call.Name, arguments, result));
        return result;
    }

    private async Task<string> Result(string name, string arguments, int place, CancellationToken cancellation)
    {
        if (place >= limits.CallsPerRound)
            return "Refused: too many calls at once.";
        if (plugin is null || !plugin.TryGetFunction(name, out var function))
            return "Refused: there is no such tool here.";
        try
        {
            var result = await function.InvokeAsync(kernel, new KernelArguments { [Arguments] = arguments }, cancellation).WaitAsync(cancellation);
            return result.GetValue<string>() ?? "";
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.ToolFailed(log, name, failure.GetType().Name);
            return "The tool failed.";
        }
    }

    private static KernelFunction Function(ModelTool tool, AnswerSchema schema)
    {
        async Task<string> Checked(KernelArguments given, CancellationToken cancellation)
        {
            var arguments = (string)given[Arguments]!;
            return schema.Wrong(arguments) is { } wrong ? $"Refused: the arguments are wrong. {wrong}" : await tool.Call(arguments, cancellation);
        }

        return KernelFunctionFactory.CreateFromMethod(Checked, tool.Name, tool.Description);
    }

    private string Clipped(string result)
    {
        var clipped = result.Length <= left ? result : result[..left];
        left -= clipped.Length;
        return clipped;
    }
}
