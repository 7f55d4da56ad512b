using Microsoft.Extensions.Logging;

namespace Platform.Integrations.Models;

/// <summary>Makes models of connections. All share two pools of sockets.</summary>
/// <param name="trusted">For what the operator set.</param>
/// <param name="guarded">For what agencies typed: reaches public addresses only.</param>
internal sealed class ModelConnections(
    ModelLimits limits, ModelMeter meter, TimeProvider clock, ILoggerFactory logs, HttpMessageHandler trusted, HttpMessageHandler guarded) : IDisposable
{
    private readonly RefusalHandler own = new(trusted, limits.Body, clock);
    private readonly RefusalHandler typed = new(guarded, limits.Body, clock);

    public LanguageModel Open(ModelConnection connection)
    {
        var chat = ChatProviders.All[connection.Provider].Connect(connection, connection.Trusted ? own : typed);
        return new(connection, chat, limits, meter, clock, logs.CreateLogger<LanguageModel>());
    }

    public void Dispose()
    {
        own.Dispose();
        typed.Dispose();
    }
}
