using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Platform.Integrations.Models;

/// <summary>A kernel function as the provider is told of it: with the tool's schema to the letter, which the kernel would rewrite.</summary>
internal sealed class DeclaredTool(KernelFunction function, AnswerSchema schema) : DelegatingAIFunction(function)
{
    private readonly Dictionary<string, object?> properties = new() { ["strict"] = schema.IsStrict };

    public override JsonElement JsonSchema => schema.Json;

    public override IReadOnlyDictionary<string, object?> AdditionalProperties => properties;
}
