using Platform.Core.Models;
using Platform.Simulators.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Models;

/// <summary>What each provider answers when all is well.</summary>
public sealed class AnswerTests
{
    private const string Words = "Con mucho gusto: ¿mañana a las 10?";
    private const string Fits = """{"name":"Ana García","when":["tomorrow","at 4"]}""";

    public static TheoryData<string> Providers => Asked.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Plain_text_comes_whole_with_its_tokens(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        var reply = await simulator.Model(provider).Ask(Asked.For("Hello"));
        var answered = reply.ShouldBeOfType<ModelReply.Answered>();
        answered.Text.ShouldBe(Words);
        answered.Cut.ShouldBeFalse();
        answered.Usage.ShouldBe(new ModelUsage(Pieces(5, 23), (Words.Length + 3) / 4, 1) { Source = TokenSource.Reported });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Streamed_text_comes_in_pieces_then_whole(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        var pieces = new List<ModelPiece>();
        await foreach (var piece in simulator.Model(provider).Stream(Asked.For("Hello"), TestContext.Current.CancellationToken))
            pieces.Add(piece);
        pieces.Count.ShouldBeGreaterThan(4);
        string.Concat(pieces.OfType<ModelPiece.Text>().Select(t => t.Content)).ShouldBe(Words);
        pieces[^1].ShouldBeOfType<ModelPiece.Whole>().Reply.ShouldBeOfType<ModelReply.Answered>().Text.ShouldBe(Words);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_schema_is_given_to_the_provider_in_its_own_way(string provider)
    {
        await using var simulator = await RunningSimulator.With(new SchemaSeen(Fits));
        var answered = (await simulator.Model(provider).Ask(Asked.For("I am Ana", Asked.Schema))).ShouldBeOfType<ModelReply.Answered>();
        answered.Text.ShouldBe(Fits);
        answered.Usage.Tries.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_structured_answer_is_not_streamed_before_it_is_whole(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Fits);
        var (text, reply) = await simulator.Model(provider).Listen(Asked.For("I am Ana", Asked.Schema));
        text.ShouldBeEmpty();
        reply.ShouldBeOfType<ModelReply.Answered>().Text.ShouldBe(Fits);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Requests_and_answers_keep_to_the_contract(string provider)
    {
        Contract.NeedsToBeHere();
        List<string> calls = [];
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(
            new ModelSay("Let me see.", new ToolUse("find_slots", """{"day":"monday"}"""), new ToolUse("find_slots", """{"day":"friday"}""")), new ModelSay(Fits)));
        simulator.Script.Next(new Behaviour.RateLimited(null));
        (await simulator.Model(provider).Ask(Asked.For("When?", Asked.Schema, Asked.FindSlots(calls)))).ShouldBeOfType<ModelReply.Answered>();
        calls.Count.ShouldBe(2);
        simulator.Script.Seen.Count.ShouldBe(3);
        Contract.Holds(provider, simulator.Script.Seen);
        Contract.HoldsError(provider, simulator.Script.Said[0]);
        Contract.HoldsFrames(provider, simulator.Script.Said.Skip(1));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_provider_that_keeps_silent_about_tokens_is_counted_here(string provider)
    {
        await using var simulator = await RunningSimulator.Saying(Words);
        simulator.Script.Next(new Behaviour.NoUsage());
        var usage = (await simulator.Model(provider).Ask(Asked.For("Hello"))).Usage;
        usage.InputTokens.ShouldBeInRange(8, 40);
        usage.OutputTokens.ShouldBeInRange(5, 40);
        // Anthropic's contract has no answer without them
        usage.Source.ShouldBe(provider switch { "anthropic" => TokenSource.Reported, "ollama" => TokenSource.Estimated, _ => TokenSource.Counted });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_reserved_is_never_passed(string provider)
    {
        var call = new ModelSay("", new ToolUse("find_slots", """{"day":"monday"}"""));
        await using var simulator = await RunningSimulator.With(new ScriptedBrain(call, call, new ModelSay("no JSON"), new ModelSay("no JSON")));
        simulator.Script.Next(new Behaviour.Cut(2), new Behaviour.NoUsage());
        var (model, request) = (simulator.Model(provider), Asked.For(new string('x', 500), Asked.Schema, Asked.FindSlots([], new string('y', 9000))));
        var usage = (await model.Ask(request)).Usage;
        var most = model.Most(request);
        usage.Tries.ShouldBe(4);
        usage.InputTokens.ShouldBeInRange(1, most.InputTokens);
        usage.OutputTokens.ShouldBeInRange(1, most.OutputTokens);
        usage.Tries.ShouldBeLessThanOrEqualTo(most.Tries);
    }

    /// <summary>The simulator's own count of the prompt's tokens.</summary>
    private static int Pieces(params int[] lengths) => lengths.Sum(l => (l + 3) / 4 + 4);
}
