using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Platform.Integrations.Models;

/// <summary>OpenAI's chat completions, and whatever else speaks them.</summary>
internal sealed class OpenAiProvider : IChatProvider
{
    public Uri PublicEndpoint { get; } = new("https://api.openai.com/v1");

    public bool NeedsKey(Uri endpoint) => endpoint == PublicEndpoint;

    public IChatClient Connect(ModelConnection connection, HttpClient http) =>
        // the client insists on a key; endpoints that want none ignore it
        new OpenAIClient(new ApiKeyCredential(connection.ApiKey.Length > 0 ? connection.ApiKey : "none"), Options(connection.Endpoint, http))
            .GetChatClient(connection.Model).AsIChatClient();

    /// <summary>Neither retries nor a time limit: both are above.</summary>
    internal static OpenAIClientOptions Options(Uri endpoint, HttpClient http) => new()
    {
        Endpoint = endpoint,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };
}
