using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>One provider's protocol.</summary>
internal interface IChatProvider
{
    /// <summary>Its public address; null where each account or machine has its own.</summary>
    Uri? PublicEndpoint { get; }

    /// <summary>Whether it answers nobody without a key there.</summary>
    bool NeedsKey(Uri endpoint);

    /// <summary>A client that neither repeats nor limits: that is done above it, the same for all.</summary>
    /// <param name="transport">Shared by all connections.</param>
    IChatClient Connect(ModelConnection connection, HttpMessageHandler transport);
}
