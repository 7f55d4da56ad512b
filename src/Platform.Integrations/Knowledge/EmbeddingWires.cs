using System.Collections.Frozen;

namespace Platform.Integrations.Knowledge;

/// <summary>The providers of embeddings by the names that configurations have for them. A new one is a class and a line here.</summary>
internal static class EmbeddingWires
{
    public static FrozenDictionary<string, IEmbeddingWire> All { get; } = new Dictionary<string, IEmbeddingWire>(StringComparer.Ordinal)
    {
        ["openai"] = new OpenAiEmbeddings(),
        ["azure"] = new AzureEmbeddings(),
        ["ollama"] = new OllamaEmbeddings(),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
