using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>OpenAI's protocol of embeddings. Results carry their place: they may come in any order.</summary>
internal abstract class OpenAiWire : IEmbeddingWire
{
    public abstract Uri? PublicEndpoint { get; }

    public abstract bool NeedsKey(Uri endpoint);

    public HttpRequestMessage Request(ModelConnection connection, IReadOnlyList<string> texts)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Base(connection.Endpoint).AbsoluteUri.TrimEnd('/')}/embeddings")
        {
            Content = JsonContent.Create(new { model = connection.Model, input = texts, encoding_format = "float" }),
        };
        if (connection.ApiKey.Length > 0)
            Authorize(request.Headers, connection.ApiKey);
        return request;
    }

    public IReadOnlyList<float[]> Read(JsonElement answer)
    {
        var results = answer.GetProperty("data").EnumerateArray().Select(result => (Index: result.GetProperty("index").GetInt32(), Vector: result.GetProperty("embedding").Deserialize<float[]>()!))
            .OrderBy(result => result.Index).ToList();
        return results.Select(result => result.Index).SequenceEqual(Enumerable.Range(0, results.Count))
            ? [.. results.Select(result => result.Vector)]
            : throw new JsonException("Results without a place of their own.");
    }

    protected abstract Uri Base(Uri endpoint);

    protected abstract void Authorize(HttpRequestHeaders headers, string key);
}
