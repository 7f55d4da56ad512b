using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Integrations.Outbound;
using Platform.Simulators.Models;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>Models over the simulator, and what they are asked.</summary>
internal static class Asked
{
    public const string Schema = """
        {"type":"object","properties":{"name":{"type":["string","null"]},"when":{"type":"array","items":{"type":"string"}}},"required":["name","when"],"additionalProperties":false}
        """;

    private static readonly IServiceProvider Services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public static IReadOnlyList<string> Names { get; } = ["openai", "azure", "anthropic", "ollama"];

    public static TheoryData<string> Providers => [.. Names];

    /// <summary>Quick to repeat, so that a test never waits.</summary>
    public static ModelLimits Limits { get; } = new()
    {
        Backoff = TimeSpan.FromMilliseconds(1),
        TryTimeout = TimeSpan.FromMinutes(1),
        Timeout = TimeSpan.FromMinutes(2),
        Body = 256 * 1024,
    };

    public static IMeterFactory Meters => Services.GetRequiredService<IMeterFactory>();

    public static LanguageModel Model(this RunningSimulator simulator, string provider, ModelLimits? limits = null, TimeProvider? clock = null) =>
        Model(provider, simulator.Address, limits, clock);

    public static LanguageModel Model(string provider, Uri address, ModelLimits? limits = null, TimeProvider? clock = null) =>
        Connections(limits, clock).Open(new(provider, Endpoint(provider, address), provider is "openai" or "azure" ? "gpt-4o-mini" : "model-1", "key-1", Trusted: true));

    public static ModelConnections Connections(ModelLimits? limits = null, TimeProvider? clock = null, HttpMessageHandler? guarded = null) =>
        new(limits ?? Limits, new(Meters), clock ?? TimeProvider.System, NullLoggerFactory.Instance, OutboundHttp.Trusted(), guarded ?? OutboundHttp.Guarded());

    public static Uri Endpoint(string provider, Uri address) => provider == "openai" ? new(address, "/v1") : address;

    public static ModelRequest For(string words, string? schema = null, params ImmutableArray<ModelTool> tools) => new()
    {
        Prompt = "test@1",
        Messages = [new("system", "You are a receptionist."), new("user", words)],
        Schema = schema,
        Tools = tools,
        MaxOutputTokens = 50,
    };

    /// <summary>A tool that notes what it was called with.</summary>
    public static ModelTool FindSlots(List<string> calls, string result = "10:00 is free") => new(
        "find_slots", "Free slots of a day", """{"type":"object","properties":{"day":{"type":"string"}},"required":["day"],"additionalProperties":false}""",
        (arguments, _) =>
        {
            calls.Add(arguments);
            return Task.FromResult(result);
        });

    public static Task<ModelReply> Ask(this LanguageModel model, ModelRequest request) => model.Ask(request, TestContext.Current.CancellationToken);

    public static async Task<(string Text, ModelReply Reply)> Listen(this LanguageModel model, ModelRequest request, Func<bool>? heard = null)
    {
        var (text, reply) = ("", (ModelReply?)null);
        await foreach (var piece in model.Stream(request, TestContext.Current.CancellationToken))
        {
            heard?.Invoke();
            if (piece is ModelPiece.Text some)
                text += some.Content;
            else
                reply = ((ModelPiece.Whole)piece).Reply;
        }

        return (text, reply!);
    }
}
