using Microsoft.Extensions.Logging;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Models;

/// <summary>Makes models of connections. All share two pools of sockets: the operator's, and the guarded one for what agencies type.</summary>
internal sealed class ModelConnections(ModelLimits limits, ModelMeter meter, TimeProvider clock, ILoggerFactory logs) : IDisposable
{
    private readonly HttpMessageHandler trusted = new RefusalHandler(OutboundHttp.Trusted(), limits.Body, clock);
    private readonly HttpMessageHandler guarded = new RefusalHandler(OutboundHttp.Guarded(), limits.Body, clock);

    public LanguageModel Open(ModelConnection connection)
    {
        var http = new HttpClient(connection.Trusted ? trusted : guarded, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        return new(connection, ChatProviders.All[connection.Provider].Connect(connection, http), limits, meter, clock, logs.CreateLogger<LanguageModel>());
    }

    public void Dispose()
    {
        trusted.Dispose();
        guarded.Dispose();
    }
}
