using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Core.Agencies;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Simulators.Models;
using Platform.Testing.Agencies;

namespace Platform.Grains.Tests.Leads;

/// <summary>The installation's model as a silo composes it, over HTTP to a simulator of its own; its time is the test's.</summary>
internal sealed class SimulatedModel : IAsyncDisposable
{
    private readonly RunningSimulator simulator;
    private readonly ServiceProvider services;

    private SimulatedModel(RunningSimulator simulator, string provider)
    {
        this.simulator = simulator;
        services = new ServiceCollection().AddLogging().AddMetrics()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<ISecretStore>(new Vault())
            .AddLanguageModels(Settings(provider, simulator.Address)).BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new();
    public ModelScript Script => simulator.Script;
    public ILanguageModel Model => services.GetRequiredService<ILanguageModels>().For("any", ExampleConfigs.SpaDelSolConfig)!;

    public static async Task<SimulatedModel> Of(IModelBrain brain, string provider = "openai") => new(await RunningSimulator.With(brain), provider);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await simulator.DisposeAsync();
    }

    // one try: who repeats waits, and nobody moves the clock meanwhile
    private static IConfiguration Settings(string provider, Uri address) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Llm:Provider"] = provider,
        ["Llm:Endpoint"] = (provider == "openai" ? new Uri(address, "/v1") : address).AbsoluteUri,
        ["Llm:Model"] = "gpt-4o-mini",
        ["Llm:ApiKey"] = "simulated",
        ["Llm:Tries"] = "1",
    }).Build();
}
