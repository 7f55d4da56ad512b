using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Platform.Simulators.Knowledge;

/// <summary>The simulator of embeddings on a real socket of this machine, for one test.</summary>
public sealed class RunningEmbeddings : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningEmbeddings(WebApplication app) => this.app = app;

    public EmbeddingScript Script => app.Services.GetRequiredService<EmbeddingScript>();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<RunningEmbeddings> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEmbeddingSimulator();
        var app = builder.Build();
        app.MapEmbeddingSimulator();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
