using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Models;

/// <summary>OpenAI's chat completions, and whatever else speaks them.</summary>
internal sealed class OpenAiProvider : IChatProvider
{
    public Uri PublicEndpoint { get; } = new("https://api.openai.com/v1");

    public bool NeedsKey(Uri endpoint) => endpoint == PublicEndpoint;

    public IChatClient Connect(ModelConnection connection, HttpMessageHandler transport) =>
        // the client insists on a key; endpoints that want none ignore it
        new OpenAIClient(new ApiKeyCredential(connection.ApiKey.Length > 0 ? connection.ApiKey : "none"), Options(connection.Endpoint, transport))
            .GetChatClient(connection.Model).AsIChatClient();

    /// <summary>Neither retries nor a time limit: both are above.</summary>
    internal static OpenAIClientOptions Options(Uri endpoint, HttpMessageHandler transport) => new()
    {
        Endpoint = endpoint,
        Transport = new HttpClientPipelineTransport(OutboundHttp.Client(transport)),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };
}
