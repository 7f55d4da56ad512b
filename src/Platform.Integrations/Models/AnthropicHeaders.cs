namespace Platform.Integrations.Models;

/// <summary>
/// Who asks, in the headers that the contract names. The vendor's client sends the key as a bearer and a version of the
/// protocol of its own.
/// </summary>
internal sealed class AnthropicHeaders(HttpMessageHandler inner, string apiKey) : DelegatingHandler(inner)
{
    private const string Version = "2023-06-01";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        Set(request, "x-api-key", apiKey);
        Set(request, "anthropic-version", Version);
        return base.SendAsync(request, cancellationToken);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.Add(name, value);
    }
}
