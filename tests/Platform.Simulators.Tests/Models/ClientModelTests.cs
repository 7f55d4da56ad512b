using Platform.Core.Agencies;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Integrations.Outbound;
using Platform.Simulators.Models;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>A client's own model: its own key, never the installation's, and no way into the inside.</summary>
public sealed class ClientModelTests
{
    private const string Words = "Hello.";

    [Fact]
    public async Task Without_one_of_its_own_a_client_has_the_installations()
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        var models = Models(simulator, new(), Asked.Connections());
        models.For("agency-1", Client(null)).ShouldNotBeNull().Provider.ShouldBe("openai");
        models.For("agency-1", Client(new("none", "", null, null))).ShouldBeNull();
        new LanguageModels(null, Asked.Limits, Asked.Connections(), new Vault()).For("agency-1", Client(null)).ShouldBeNull();
    }

    [Theory]
    [InlineData("openai", "Authorization", "Bearer sk-mine")]
    [InlineData("azure", "api-key", "sk-mine")]
    [InlineData("anthropic", "x-api-key", "sk-mine")]
    public async Task Its_own_key_is_sent_and_a_new_one_counts_at_once(string provider, string header, string value)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        var vault = new Vault { [("agency-1", "c1", "llm")] = "sk-mine" };
        using var connections = Asked.Connections(guarded: OutboundHttp.Trusted());
        var model = Models(simulator, vault, connections).For("agency-1", Client(Own(provider, simulator)))!;
        await model.Ask(Asked.For("Hi"), TestContext.Current.CancellationToken);
        simulator.Script.Seen[^1].Headers[header].ShouldBe(value);
        simulator.Script.Seen[^1].Body.ShouldContain("model-of-mine");
        vault[("agency-1", "c1", "llm")] = "sk-new";
        await model.Ask(Asked.For("Hi"), TestContext.Current.CancellationToken);
        simulator.Script.Seen[^1].Headers[header].ShouldEndWith("sk-new");
    }

    [Fact]
    public async Task A_key_that_is_not_stored_fails_before_anything_is_asked()
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        // another agency's client of that name has one
        var vault = new Vault { [("agency-2", "c1", "llm")] = "sk-other" };
        using var connections = Asked.Connections(guarded: OutboundHttp.Trusted());
        var model = Models(simulator, vault, connections).For("agency-1", Client(Own("openai", simulator)))!;
        (await model.Ask(Asked.For("Hi"), TestContext.Current.CancellationToken)).ShouldBe(new ModelReply.Failed(ModelFailures.NotConfigured, ModelUsage.None));
        simulator.Script.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("azure")]
    [InlineData("anthropic")]
    [InlineData("ollama")]
    public async Task An_address_of_the_inside_is_never_reached(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        using var connections = Asked.Connections();
        var model = Models(simulator, new() { [("agency-1", "c1", "llm")] = "k" }, connections).For("agency-1", Client(Own(provider, simulator)))!;
        var failed = (await model.Ask(Asked.For("Hi"), TestContext.Current.CancellationToken)).ShouldBeOfType<ModelReply.Failed>();
        failed.Reason.ShouldBe(ModelFailures.Refused);
        failed.Usage.InputTokens.ShouldBe(0);
        simulator.Script.Seen.ShouldBeEmpty();
    }

    private static LanguageModels Models(RunningSimulator simulator, Vault vault, ModelConnections connections) =>
        new(new("openai", new(simulator.Address, "/v1"), "gpt-4o-mini", "sk-installation", Trusted: true), Asked.Limits, connections, vault);

    private static LlmSettings Own(string provider, RunningSimulator simulator) =>
        new(provider, "model-of-mine", Asked.Endpoint(provider, simulator.Address), provider == "ollama" ? null : "llm");

    private static ClientConfig Client(LlmSettings? llm) => new()
    {
        Version = 1,
        ClientId = "c1",
        Name = "One",
        Zone = NodaTime.DateTimeZone.Utc,
        Region = "US",
        Locales = ["en"],
        Services = [],
        ServiceNames = [],
        Hours = new([], []),
        DefaultPurpose = "lead_capture",
        Booking = new("built_in", [], NodaTime.Duration.Zero, 60, false),
        Channels = new(null, null, null, new(true, [])),
        Escalation = new(null, null),
        Policies = new(true, true, true, 365),
        Budget = new(50, false),
        Llm = llm,
    };
}
