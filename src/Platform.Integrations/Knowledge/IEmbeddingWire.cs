using System.Text.Json;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>One provider's protocol of embeddings.</summary>
internal interface IEmbeddingWire
{
    /// <summary>Its public address; null where each account or machine has its own.</summary>
    Uri? PublicEndpoint { get; }

    /// <summary>Whether it answers nobody without a key there.</summary>
    bool NeedsKey(Uri endpoint);

    /// <summary>The request for a vector of each text.</summary>
    HttpRequestMessage Request(ModelConnection connection, IReadOnlyList<string> texts);

    /// <summary>The vectors in the order of the texts.</summary>
    /// <exception cref="JsonException">The answer is not what it must be; other exceptions of reading JSON mean the same.</exception>
    IReadOnlyList<float[]> Read(JsonElement answer);
}
