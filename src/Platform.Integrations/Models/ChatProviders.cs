using System.Collections.Frozen;

namespace Platform.Integrations.Models;

/// <summary>The providers by the names that configs have for them. A new one is a class and a line here.</summary>
internal static class ChatProviders
{
    public static FrozenDictionary<string, IChatProvider> All { get; } = new Dictionary<string, IChatProvider>(StringComparer.Ordinal)
    {
        ["openai"] = new OpenAiProvider(),
        ["azure"] = new AzureProvider(),
        ["anthropic"] = new AnthropicProvider(),
        ["ollama"] = new OllamaProvider(),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
