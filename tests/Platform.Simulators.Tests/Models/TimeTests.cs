using System.Net;
using Microsoft.Extensions.Time.Testing;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>Time-outs, being given up, and the circuit; the clock is the test's.</summary>
public sealed class TimeTests
{
    private static readonly Task Never = new TaskCompletionSource().Task;
    private static readonly ModelLimits Limits = Asked.Limits with { TryTimeout = TimeSpan.FromSeconds(8), Timeout = TimeSpan.FromSeconds(12), Tries = 2 };
    private readonly FakeTimeProvider clock = new();

    public static TheoryData<string> Providers => Asked.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task A_slow_start_within_the_time_is_waited_for(string provider)
    {
        var gate = new TaskCompletionSource();
        await using var simulator = await RunningSimulator.Saying("At last.");
        simulator.Script.Next(new Behaviour.SlowStart(gate.Task));
        var asking = simulator.Model(provider, Limits, clock).Ask(Asked.For("Hello"));
        await simulator.Script.Arrival(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(7));
        gate.SetResult();
        (await asking).ShouldBeOfType<ModelReply.Answered>().Text.ShouldBe("At last.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_does_not_start_is_asked_again_until_the_time_is_over(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("");
        simulator.Script.Next(new Behaviour.SlowStart(Never), new Behaviour.SlowStart(Never));
        var asking = simulator.Model(provider, Limits with { Backoff = TimeSpan.Zero }, clock).Ask(Asked.For("Hello"));
        await simulator.Script.Arrival(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(8));
        await simulator.Script.Arrival(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(4));
        var failed = (await asking).ShouldBeOfType<ModelReply.Failed>();
        failed.Reason.ShouldBe(ModelFailures.Timeout);
        failed.Usage.Tries.ShouldBe(2);
        failed.Usage.InputTokens.ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_callers_time_ends_it_a_little_before(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("");
        simulator.Script.Next(new Behaviour.SlowStart(Never));
        var asking = simulator.Model(provider, Limits, clock).Ask(Asked.For("Hello") with { Within = TimeSpan.FromSeconds(2) });
        await simulator.Script.Arrival(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        (await asking).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Timeout);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Given_up_it_throws_at_once(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("");
        simulator.Script.Next(new Behaviour.SlowStart(Never));
        using var takeover = new CancellationTokenSource();
        var asking = simulator.Model(provider, Limits, clock).Ask(Asked.For("Hello"), takeover.Token);
        await simulator.Script.Arrival(TestContext.Current.CancellationToken);
        await takeover.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asking);
        simulator.Script.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_tool_that_hangs_ends_with_the_time(string provider)
    {
        var called = new TaskCompletionSource();
        var tool = Asked.FindSlots([]) with
        {
            Call = (_, _) =>
            {
                called.SetResult();
                return new TaskCompletionSource<string>().Task;
            },
        };
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(new ModelSay("", new ToolUse("find_slots", """{"day":"monday"}"""))));
        var asking = simulator.Model(provider, Limits, clock).Ask(Asked.For("When?", null, tool));
        await called.Task;
        clock.Advance(TimeSpan.FromSeconds(12));
        (await asking).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Timeout);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_fails_again_and_again_is_left_alone_for_a_while(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("Well again.");
        var limits = Limits with { Tries = 1, CircuitFailures = 4, CircuitBreak = TimeSpan.FromSeconds(15) };
        simulator.Script.Next([.. Enumerable.Repeat(new Behaviour.Error(HttpStatusCode.BadGateway), 4)]);
        var model = simulator.Model(provider, limits, clock);
        for (var i = 0; i < 4; i++)
            (await model.Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Unavailable);
        var shut = (await model.Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>();
        (shut.Reason, shut.Usage).ShouldBe((ModelFailures.CircuitOpen, ModelUsage.None));
        simulator.Script.Seen.Count.ShouldBe(4);
        clock.Advance(TimeSpan.FromSeconds(15));
        (await model.Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Answered>().Text.ShouldBe("Well again.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_refused_key_does_not_shut_the_door_for_others(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("Hello.");
        simulator.Script.Next([.. Enumerable.Repeat(new Behaviour.Error(HttpStatusCode.Unauthorized), 10)]);
        var model = simulator.Model(provider, Limits with { CircuitFailures = 2 }, clock);
        for (var i = 0; i < 10; i++)
            (await model.Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Refused);
        (await model.Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Answered>();
    }
}
