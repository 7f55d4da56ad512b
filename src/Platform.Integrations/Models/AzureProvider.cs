using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Platform.Integrations.Models;

/// <summary>OpenAI's protocol at an Azure resource: its v1 path, the key in a header of its own, the deployment as the model.</summary>
internal sealed class AzureProvider : IChatProvider
{
    private const string Path = "/openai/v1";

    public Uri? PublicEndpoint => null;

    public bool NeedsKey(Uri endpoint) => true;

    public IChatClient Connect(ModelConnection connection, HttpMessageHandler transport) =>
        new OpenAIClient(
            ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(connection.ApiKey), "api-key"),
            OpenAiProvider.Options(Base(connection.Endpoint), transport)).GetChatClient(connection.Model).AsIChatClient();

    /// <summary>The portal shows the resource's address without the path: both will do.</summary>
    internal static Uri Base(Uri endpoint)
    {
        var address = endpoint.AbsoluteUri.TrimEnd('/');
        return new(address.EndsWith(Path, StringComparison.Ordinal) ? address : address + Path);
    }
}
