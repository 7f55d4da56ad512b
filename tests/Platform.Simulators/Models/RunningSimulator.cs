using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Platform.Simulators.Models;

/// <summary>The simulator on a real socket of this machine, for one test.</summary>
public sealed class RunningSimulator : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningSimulator(WebApplication app) => this.app = app;

    public ModelScript Script => app.Services.GetRequiredService<ModelScript>();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static Task<RunningSimulator> Saying(string text) => With(new ScriptedBrain(new ModelSay(text)));

    public static async Task<RunningSimulator> With(IModelBrain brain)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddModelSimulator(brain);
        var app = builder.Build();
        app.MapModelSimulator();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
