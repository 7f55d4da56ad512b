using Microsoft.Extensions.AI;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Models;

/// <summary>A server of Ollama: wherever it runs, there is no public one.</summary>
internal sealed class OllamaProvider : IChatProvider
{
    public Uri? PublicEndpoint => null;

    public bool NeedsKey(Uri endpoint) => false;

    public IChatClient Connect(ModelConnection connection, HttpMessageHandler transport) =>
        new OllamaChat(OutboundHttp.Client(transport), connection.Endpoint, connection.Model, connection.ApiKey);
}
