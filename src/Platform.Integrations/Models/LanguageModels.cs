using Platform.Core.Agencies;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>The installation's model, and those of clients that have their own.</summary>
internal sealed class LanguageModels(ModelConnection? own, ModelLimits limits, ModelConnections connections, ISecretStore secrets) : ILanguageModels
{
    private readonly ClientConnections clients = new(connections);
    private readonly LanguageModel? installation = own is null ? null : connections.Open(own);

    public ILanguageModel? For(string agency, ClientConfig config) => config.Llm switch
    {
        null => installation,
        { Provider: "none" } => null,
        var settings => new ClientModel(agency, config.ClientId, settings, limits, secrets, clients),
    };
}
