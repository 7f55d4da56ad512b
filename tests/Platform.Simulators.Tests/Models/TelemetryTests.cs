using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Integrations.Outbound;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>What is counted and what is written down of an asking: numbers and names of ours, never a word of anybody's.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Private = ["Ana García", "600123456", "key-1", "find the sauna", "Of course", "secret-model", "password"];

    public static TheoryData<string> Providers => Asked.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Askings_are_counted_by_how_they_ended(string provider)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var counted = new ConcurrentBag<(string Name, string Tags)>();
        using var listener = Listener(services.GetRequiredService<IMeterFactory>(), counted);
        await using var simulator = await RunningSimulator.Saying("Of course.");
        simulator.Script.Next(new Behaviour.Error(HttpStatusCode.BadRequest));
        var model = Open(provider, simulator, new(services.GetRequiredService<IMeterFactory>()), new WrittenLogs());
        await model.Ask(Asked.For("Hello"));
        await model.Ask(Asked.For("Hello"));
        counted.ShouldContain(("platform.model.askings", $"outcome=refused prompt=test@1 provider={provider}"));
        counted.ShouldContain(("platform.model.askings", $"outcome=answered prompt=test@1 provider={provider}"));
        counted.ShouldContain(("platform.model.tries", $"prompt=test@1 provider={provider}"));
        counted.ShouldContain(("platform.model.tokens", $"direction=output provider={provider} source=Reported"));
        counted.ShouldContain(("platform.model.duration", $"outcome=answered prompt=test@1 provider={provider}"));
        counted.ShouldAllBe(c => !Array.Exists(Private, c.Tags.Contains));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task No_log_line_holds_a_word_or_a_key(string provider)
    {
        var logs = new WrittenLogs();
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(
            new ModelSay("", new ToolUse("find_slots", """{"day":"600123456"}"""), new ToolUse("find the sauna", "{}")), new ModelSay("Of course, Ana García.")));
        simulator.Script.Next(new Behaviour.RateLimited("0"));
        var tool = Asked.FindSlots([]) with { Call = (_, _) => throw new InvalidOperationException("the password of Ana García") };
        var model = Open(provider, simulator, new(Asked.Meters), logs);
        (await model.Ask(Asked.For("I am Ana García, 600123456", null, tool))).ShouldBeOfType<ModelReply.Answered>();
        simulator.Script.Next(new Behaviour.Garbage());
        (await model.Ask(Asked.For("I am Ana García, 600123456"))).ShouldBeOfType<ModelReply.Failed>();
        logs.Lines.Count.ShouldBe(3);
        logs.Lines.ShouldAllBe(line => !Array.Exists(Private, line.Contains));
    }

    private static LanguageModel Open(string provider, RunningSimulator simulator, ModelMeter meter, WrittenLogs logs) =>
        new ModelConnections(Asked.Limits, meter, TimeProvider.System, logs, OutboundHttp.Trusted(), OutboundHttp.Guarded())
            .Open(new(provider, Asked.Endpoint(provider, simulator.Address), "secret-model", "key-1", Trusted: true));

    private static MeterListener Listener(IMeterFactory meters, ConcurrentBag<(string, string)> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter.Name == ModelMeter.Name && instrument.Meter.Scope == meters)
                    all.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Add((instrument.Name, Text(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => counted.Add((instrument.Name, Text(tags))));
        listener.Start();
        return listener;
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));
}
