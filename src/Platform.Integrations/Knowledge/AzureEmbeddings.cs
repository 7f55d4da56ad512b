using System.Net.Http.Headers;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>OpenAI's protocol at an Azure resource: its v1 path, the key in a header of its own, the deployment as the model.</summary>
internal sealed class AzureEmbeddings : OpenAiWire
{
    public override Uri? PublicEndpoint => null;

    public override bool NeedsKey(Uri endpoint) => true;

    protected override Uri Base(Uri endpoint) => AzureProvider.Base(endpoint);

    protected override void Authorize(HttpRequestHeaders headers, string key) => headers.Add("api-key", key);
}
