using System.Net.Http.Headers;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>OpenAI's embeddings, and whatever else speaks them.</summary>
internal sealed class OpenAiEmbeddings : OpenAiWire
{
    public override Uri? PublicEndpoint => ChatProviders.All["openai"].PublicEndpoint;

    public override bool NeedsKey(Uri endpoint) => endpoint == PublicEndpoint;

    protected override Uri Base(Uri endpoint) => endpoint;

    protected override void Authorize(HttpRequestHeaders headers, string key) => headers.Authorization = new("Bearer", key);
}
