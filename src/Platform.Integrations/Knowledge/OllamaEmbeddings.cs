using System.Net.Http.Json;
using System.Text.Json;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>A server of Ollama: wherever it runs, there is no public one.</summary>
internal sealed class OllamaEmbeddings : IEmbeddingWire
{
    public Uri? PublicEndpoint => null;

    public bool NeedsKey(Uri endpoint) => false;

    public HttpRequestMessage Request(ModelConnection connection, IReadOnlyList<string> texts)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{connection.Endpoint.AbsoluteUri.TrimEnd('/')}/api/embed")
        {
            Content = JsonContent.Create(new { model = connection.Model, input = texts }),
        };
        // a server of one's own has no keys; proxies before it do
        if (connection.ApiKey.Length > 0)
            request.Headers.Authorization = new("Bearer", connection.ApiKey);
        return request;
    }

    public IReadOnlyList<float[]> Read(JsonElement answer) => answer.GetProperty("embeddings").Deserialize<float[][]>()!;
}
