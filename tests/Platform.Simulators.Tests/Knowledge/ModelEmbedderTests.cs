using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Platform.Integrations.Knowledge;
using Platform.Integrations.Models;
using Platform.Integrations.Outbound;
using Platform.Simulators.Knowledge;
using Platform.Simulators.Tests.Models;
using Shouldly;
using Xunit;

namespace Platform.Simulators.Tests.Knowledge;

/// <summary>Embeddings of each provider over real HTTP: vectors in the texts' order, or null, never an exception.</summary>
public sealed class ModelEmbedderTests
{
    private static readonly string[] Names = ["openai", "azure", "ollama"];

    public static TheoryData<string> Providers => [.. Names];

    public static TheoryData<string, EmbeddingFault> Passing => [.. Names.SelectMany(provider => new EmbeddingFault[]
    {
        new EmbeddingFault.Error(HttpStatusCode.TooManyRequests), new EmbeddingFault.Error(HttpStatusCode.TooManyRequests, "0"),
        new EmbeddingFault.Error(HttpStatusCode.InternalServerError), new EmbeddingFault.Error(HttpStatusCode.ServiceUnavailable), new EmbeddingFault.Cut(),
    }.Select(fault => (provider, fault)))];

    public static TheoryData<string, EmbeddingFault> Final => [.. Names.SelectMany(provider => new EmbeddingFault[]
    {
        new EmbeddingFault.Error(HttpStatusCode.Unauthorized), new EmbeddingFault.Error(HttpStatusCode.NotFound), new EmbeddingFault.Error(HttpStatusCode.TooManyRequests, "3600"),
        new EmbeddingFault.Garbage(), new EmbeddingFault.OneMissing(), new EmbeddingFault.TwoSizes(), new EmbeddingFault.Zeros(),
    }.Select(fault => (provider, fault)))];

    [Theory, MemberData(nameof(Providers))]
    public async Task Texts_are_embedded_in_batches_and_in_their_order(string provider)
    {
        await using var simulator = await RunningEmbeddings.Start();
        using var embedder = Embedder(provider, simulator.Address);
        ImmutableArray<string> texts = [.. Enumerable.Range(0, 150).Select(i => $"text number-{i}")];

        var vectors = (await embedder.Embed(texts, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        simulator.Script.Seen.Count.ShouldBe(3);
        vectors.Length.ShouldBe(150);
        for (var i = 0; i < texts.Length; i++)
            Dot(vectors[i], SimulatedVector.Of(texts[i])).ShouldBe(Math.Sqrt(Dot(SimulatedVector.Of(texts[i]), SimulatedVector.Of(texts[i]))), 1e-4);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Requests_and_answers_hold_to_the_contract(string provider)
    {
        Contract.NeedsToBeHere();
        await using var simulator = await RunningEmbeddings.Start();
        using var embedder = Embedder(provider, simulator.Address);

        await embedder.Embed(["one", "two"], TestContext.Current.CancellationToken);

        Contract.Holds($"{provider} embeddings", simulator.Script.Seen);
        Contract.HoldsFrames($"{provider} embeddings", simulator.Script.Said);
        simulator.Script.Seen[0].Headers[provider == "azure" ? "api-key" : "Authorization"].ShouldBe(provider == "azure" ? "key-1" : "Bearer key-1");
    }

    [Theory, InlineData("openai"), InlineData("azure")]
    public async Task Results_in_another_order_are_put_in_theirs(string provider)
    {
        await using var simulator = await RunningEmbeddings.Start();
        simulator.Script.Next(new EmbeddingFault.OtherOrder());
        using var embedder = Embedder(provider, simulator.Address);

        var vectors = (await embedder.Embed(["first words", "other things"], TestContext.Current.CancellationToken)).ShouldNotBeNull();

        Dot(vectors[0], SimulatedVector.Of("first words")).ShouldBeGreaterThan(Dot(vectors[1], SimulatedVector.Of("first words")));
    }

    [Theory, MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again(string provider, EmbeddingFault fault)
    {
        await using var simulator = await RunningEmbeddings.Start();
        simulator.Script.Next(fault, fault);
        using var embedder = Embedder(provider, simulator.Address);

        (await embedder.Embed(["one"], TestContext.Current.CancellationToken)).ShouldNotBeNull();

        simulator.Script.Seen.Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Final))]
    public async Task What_no_repetition_mends_is_not_repeated(string provider, EmbeddingFault fault)
    {
        await using var simulator = await RunningEmbeddings.Start();
        simulator.Script.Next(fault);
        using var embedder = Embedder(provider, simulator.Address);

        (await embedder.Embed(["one", "two"], TestContext.Current.CancellationToken)).ShouldBeNull();

        simulator.Script.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Endpoint_that_fails_again_and_again_is_left_alone_for_a_while(string provider)
    {
        await using var simulator = await RunningEmbeddings.Start();
        simulator.Script.Next([.. Enumerable.Repeat(new EmbeddingFault.Error(HttpStatusCode.InternalServerError), 100)]);
        using var embedder = Embedder(provider, simulator.Address);

        for (var i = 0; i < 10; i++)
            (await embedder.Embed(["one"], TestContext.Current.CancellationToken)).ShouldBeNull();

        simulator.Script.Seen.Count.ShouldBeLessThan(10);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Endpoint_that_does_not_answer_is_given_up_when_its_time_is_over(string provider)
    {
        await using var simulator = await RunningEmbeddings.Start();
        var never = new TaskCompletionSource();
        simulator.Script.Next([.. Enumerable.Repeat(new EmbeddingFault.Slow(never.Task), 10)]);
        var clock = new FakeTimeProvider();
        using var embedder = Embedder(provider, simulator.Address, clock);

        var embedding = embedder.Embed(["one"], TestContext.Current.CancellationToken);
        while (!embedding.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        (await embedding).ShouldBeNull();
        never.SetResult();
    }

    [Fact]
    public async Task Who_gives_up_is_let_go()
    {
        await using var simulator = await RunningEmbeddings.Start();
        var never = new TaskCompletionSource();
        simulator.Script.Next(new EmbeddingFault.Slow(never.Task));
        using var embedder = Embedder("openai", simulator.Address);
        using var gone = new CancellationTokenSource();

        var embedding = embedder.Embed(["one"], gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(embedding);
        never.SetResult();
    }

    private static ModelEmbedder Embedder(string provider, Uri address, TimeProvider? clock = null) => new(
        new(provider, Asked.Endpoint(provider, address), "model-1", "key-1", Trusted: true), Asked.Limits, clock ?? TimeProvider.System, NullLogger.Instance, OutboundHttp.Trusted());

    private static double Dot(float[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}
