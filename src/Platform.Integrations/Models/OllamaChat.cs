using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>
/// Ollama's chat, a line of JSON a piece. Own, since OllamaSharp 5.5 sends the results of tools in a form that the contract
/// does not know, without the tool's name.
/// </summary>
internal sealed class OllamaChat(HttpClient http, Uri endpoint, string model, string apiKey) : IChatClient
{
    private readonly Uri address = new($"{endpoint.AbsoluteUri.TrimEnd('/')}/api/chat");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(OllamaRequest.Of(model, messages, options).ToJsonString(), Encoding.UTF8, "application/json");
        // a server of one's own has no keys; proxies before it do
        if (apiKey.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken), Encoding.UTF8);
        for (var calls = 0; await lines.ReadLineAsync(cancellationToken) is { } line;)
        {
            if (line.Length == 0)
                continue;
            using var piece = JsonDocument.Parse(line);
            var update = OllamaPiece.Read(piece.RootElement, ref calls);
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();
}
