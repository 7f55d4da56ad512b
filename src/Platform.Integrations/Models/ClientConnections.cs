using System.Collections.Concurrent;
using Platform.Core.Agencies;

namespace Platform.Integrations.Models;

/// <summary>The open models of clients that have their own: one a client, made anew when its settings or its key change.</summary>
internal sealed class ClientConnections(ModelConnections connections)
{
    private readonly ConcurrentDictionary<(string Agency, string Client), (LlmSettings Settings, string Key, LanguageModel Model)> open = [];

    public LanguageModel Open(string agency, string client, LlmSettings settings, string key) =>
        open.AddOrUpdate((agency, client), _ => New(settings, key), (_, now) => now.Key == key && now.Settings == settings ? now : New(settings, key)).Model;

    private (LlmSettings, string, LanguageModel) New(LlmSettings settings, string key)
    {
        var endpoint = settings.Endpoint ?? ChatProviders.All[settings.Provider].PublicEndpoint
            ?? throw new InvalidOperationException($"A config without an endpoint for {settings.Provider} is refused before it gets here.");
        return (settings, key, connections.Open(new(settings.Provider, endpoint, settings.Model, key, Trusted: false)));
    }
}
