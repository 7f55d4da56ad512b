using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Models;

/// <summary>Anthropic's messages.</summary>
internal sealed class AnthropicProvider : IChatProvider
{
    public Uri PublicEndpoint { get; } = new("https://api.anthropic.com");

    public bool NeedsKey(Uri endpoint) => true;

    public IChatClient Connect(ModelConnection connection, HttpMessageHandler transport) =>
        new AnthropicClient(new ClientOptions
        {
            ApiKey = connection.ApiKey,
            BaseUrl = connection.Endpoint.AbsoluteUri.TrimEnd('/'),
            HttpClient = OutboundHttp.Client(new AnthropicHeaders(transport, connection.ApiKey)),
            // repeated and timed above, the same for all providers
            MaxRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
        }).AsIChatClient(connection.Model);
}
