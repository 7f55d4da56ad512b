using System.Net;
using Platform.Core.Models;
using Platform.Integrations.Models;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>Each provider when something goes wrong: a better answer, or a word for what failed, never an exception.</summary>
public sealed class FaultTests
{
    private const string Words = "Of course, with pleasure.";

    public static TheoryData<string> Providers => Asked.Providers;

    public static TheoryData<string, Behaviour> Passing => [.. Asked.Names.SelectMany(provider => new Behaviour[]
    {
        new Behaviour.Cut(2), new Behaviour.Unfinished(2), new Behaviour.RateLimited(null), new Behaviour.RateLimited("0"),
        new Behaviour.Error(HttpStatusCode.InternalServerError), new Behaviour.Error(HttpStatusCode.ServiceUnavailable), new Behaviour.Error((HttpStatusCode)529), new Behaviour.LateError(),
    }.Select(b => (provider, b)))];

    public static TheoryData<string, Behaviour, string> Lasting => [.. Asked.Names.SelectMany(provider => new (Behaviour, string)[]
    {
        (new Behaviour.Cut(2), ModelFailures.Unavailable), (new Behaviour.Unfinished(2), ModelFailures.Unavailable), (new Behaviour.RateLimited(null), ModelFailures.RateLimited),
        (new Behaviour.Error(HttpStatusCode.InternalServerError), ModelFailures.Unavailable), (new Behaviour.LateError(), ModelFailures.Unavailable),
    }.Select(b => (provider, b.Item1, b.Item2)))];

    public static TheoryData<string, Behaviour, string> Final => [.. Asked.Names.SelectMany(provider => new (Behaviour, string)[]
    {
        (new Behaviour.QuotaSpent(), provider is "openai" or "azure" ? ModelFailures.Refused : ""),
        (new Behaviour.Error(HttpStatusCode.Unauthorized), ModelFailures.Refused), (new Behaviour.Error(HttpStatusCode.BadRequest), ModelFailures.Refused),
        (new Behaviour.Error(HttpStatusCode.NotFound), ModelFailures.Refused), (new Behaviour.Garbage(), ModelFailures.Malformed),
        (new Behaviour.EndlessFrame(), ModelFailures.Malformed), (new Behaviour.RateLimited("3600"), ModelFailures.RateLimited),
    }.Where(b => b.Item2.Length > 0).Select(b => (provider, b.Item1, b.Item2)))];

    [Theory, MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again(string provider, Behaviour behaviour)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(behaviour, behaviour);
        var answered = (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Answered>();
        answered.Text.ShouldBe(Words);
        answered.Usage.Tries.ShouldBe(3);
        simulator.Script.Seen.Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Lasting))]
    public async Task What_lasts_fails_after_the_last_try(string provider, Behaviour behaviour, string reason)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next([.. Enumerable.Repeat(behaviour, 10)]);
        var failed = (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>();
        failed.Reason.ShouldBe(reason);
        simulator.Script.Seen.Count.ShouldBe(3);
        failed.Usage.Tries.ShouldBe(3);
        // who broke off may want to be paid for what it did
        (failed.Usage.InputTokens > 0).ShouldBe(behaviour is not (Behaviour.Error or Behaviour.RateLimited));
    }

    [Theory, MemberData(nameof(Final))]
    public async Task What_no_repetition_mends_is_not_repeated(string provider, Behaviour behaviour, string reason)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(behaviour);
        (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(reason);
        simulator.Script.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_wait_that_is_asked_for_is_kept(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(new Behaviour.RateLimited("1"));
        var started = TimeProvider.System.GetTimestamp();
        (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Answered>();
        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(950));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_that_were_heard_are_not_said_again(string provider)
    {
        var heard = new TaskCompletionSource();
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(new Behaviour.Cut(5, heard.Task));
        var (text, reply) = await simulator.Model(provider).Listen(Asked.For("Hello"), heard.TrySetResult);
        Words.ShouldStartWith(text);
        text.ShouldNotBeEmpty();
        reply.ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Unavailable);
        simulator.Script.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_endless_answer_is_cut(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(new Behaviour.Endless());
        var answered = (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Answered>();
        answered.Cut.ShouldBeTrue();
        answered.Text.Length.ShouldBe(50 * 8);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_endless_structured_answer_is_nothing(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(new Behaviour.Endless());
        (await simulator.Model(provider).Ask(Asked.For("Hello", Asked.Schema))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Malformed);
        simulator.Script.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_that_does_not_fit_is_mended_once(string provider)
    {
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(new ModelSay("Sure! Here you are: {"), new ModelSay("""{"name":null,"when":[]}""")));
        var answered = (await simulator.Model(provider).Ask(Asked.For("Hello", Asked.Schema))).ShouldBeOfType<ModelReply.Answered>();
        answered.Text.ShouldBe("""{"name":null,"when":[]}""");
        answered.Usage.Tries.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_that_never_fits_fails(string provider)
    {
        await using var simulator = await RunningSimulator.Saying("""{"name":42}""");
        (await simulator.Model(provider).Ask(Asked.For("Hello", Asked.Schema))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Malformed);
        simulator.Script.Seen.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("azure")]
    [InlineData("anthropic")]
    public async Task A_model_that_declines_is_a_failure(string provider)
    {
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(new ModelSay("") { Declines = true }));
        (await simulator.Model(provider).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Refused);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_there_is_unavailable_and_costs_nothing(string provider)
    {
        Uri address;
        await using (var simulator = await RunningSimulator.Saying(Words))
            address = simulator.Address;
        var failed = (await Asked.Model(provider, address).Ask(Asked.For("Hello"))).ShouldBeOfType<ModelReply.Failed>();
        failed.Reason.ShouldBe(ModelFailures.Unavailable);
        failed.Usage.ShouldBe(new ModelUsage(0, 0, 3));
    }
}
