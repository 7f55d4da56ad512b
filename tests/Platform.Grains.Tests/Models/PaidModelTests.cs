using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Platform.Core.Models;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Usage;
using Platform.Grains.Models;
using Platform.Testing.Models;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Models;

/// <summary>An asking that ends before its answer: the answer, however good, changes nothing, and the money is counted once.</summary>
public sealed class PaidModelTests
{
    private static readonly ModelRequest Request = new() { Prompt = "extract@1", Messages = [new("user", "hello")], MaxOutputTokens = 100, Within = TimeSpan.FromSeconds(5) };
    private readonly FakeTimeProvider time = new();
    private readonly Purse purse = new();
    private readonly TaskCompletionSource late = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PaidModel model;

    public PaidModelTests() => model = new(
        new FakeLanguageModel(async (_, _) =>
        {
            // deaf to being called off, as a provider is that has begun to answer
            await late.Task;
            answered.SetResult();
            return FakeLanguageModel.Says("yes, gladly.");
        }),
        purse, PriceBook.Shipped, new ModelTimings { Time = time }, new LocalDate(2026, 11, 24));

    [Fact]
    public async Task Answer_after_its_time_is_a_failure_and_stays_one()
    {
        var asking = model.Ask(Request, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(5));
        (await asking).ShouldBeOfType<ModelReply.Failed>().Reason.ShouldBe(ModelFailures.Timeout);

        late.SetResult();
        await answered.Task;

        Counted(ModelFailures.Timeout);
        model.WasLate.ShouldBeTrue();
    }

    [Fact]
    public async Task Words_after_their_time_are_not_heard()
    {
        var heard = new List<ModelPiece>();
        var speaking = Listen();
        time.Advance(TimeSpan.FromSeconds(5));
        await speaking;

        late.SetResult();
        await answered.Task;

        heard.ShouldHaveSingleItem().ShouldBeOfType<ModelPiece.Whole>().Reply.ShouldBeOfType<ModelReply.Failed>();
        Counted(ModelFailures.Timeout);

        async Task Listen()
        {
            await foreach (var piece in model.Stream(Request, CancellationToken.None)) heard.Add(piece);
        }
    }

    [Fact]
    public async Task Asking_of_a_turn_that_is_dropped_is_counted_in_full()
    {
        using var turn = new CancellationTokenSource();
        var asking = model.Ask(Request, turn.Token);

        await turn.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
        Counted(ModelFailures.Cancelled);
    }

    [Fact]
    public async Task Speech_of_a_turn_that_is_dropped_is_counted_in_full()
    {
        using var turn = new CancellationTokenSource();
        await using var speech = model.Stream(Request, turn.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = speech.MoveNextAsync().AsTask();

        await turn.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next);
        Counted(ModelFailures.Cancelled);
    }

    private void Counted(string result)
    {
        var use = model.Uses.ShouldHaveSingleItem();
        use.Result.ShouldBe(result);
        use.CostUsd.ShouldBeGreaterThan(0);
        purse.Reserved.ShouldHaveSingleItem().ShouldBe((use.Asking, use.CostUsd));
        purse.Settled.ShouldHaveSingleItem().ShouldBe((use.Asking, use.CostUsd));
    }

    /// <summary>A budget that has enough.</summary>
    private sealed class Purse : IBudgetGrain
    {
        public ConcurrentQueue<(Guid Asking, decimal Usd)> Reserved { get; } = new();
        public ConcurrentQueue<(Guid Asking, decimal Usd)> Settled { get; } = new();

        public Task<bool> Reserve(Guid asking, decimal usd)
        {
            Reserved.Enqueue((asking, usd));
            return Task.FromResult(true);
        }

        public Task Settle(Guid asking, decimal usd)
        {
            Settled.Enqueue((asking, usd));
            return Task.CompletedTask;
        }
    }
}
