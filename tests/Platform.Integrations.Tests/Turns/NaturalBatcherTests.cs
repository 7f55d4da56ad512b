using Platform.Integrations.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

public sealed class NaturalBatcherTests
{
    [Fact]
    public async Task Calls_that_arrive_while_one_is_in_flight_go_together()
    {
        var gate = new TaskCompletionSource();
        var first = new TaskCompletionSource();
        var sizes = new List<int>();
        await using var batcher = new NaturalBatcher<int, int>(1, 4, async (items, _) =>
        {
            sizes.Add(items.Count);
            first.TrySetResult();
            await gate.Task;
            return [.. items.Select(i => i * 10)];
        });

        var one = batcher.Run(1, CancellationToken.None);
        await first.Task;
        var rest = Enumerable.Range(2, 5).Select(n => batcher.Run(n, CancellationToken.None)).ToArray();
        gate.SetResult();

        (await one).ShouldBe(10);
        (await Task.WhenAll(rest)).ShouldBe([20, 30, 40, 50, 60]);
        sizes.ShouldBe([1, 4, 1]);
    }

    [Fact]
    public async Task Failure_goes_to_each_of_its_group_and_to_no_other()
    {
        await using var batcher = new NaturalBatcher<int, int>(1, 1, (items, _) =>
            items[0] == 1 ? throw new InvalidOperationException("one") : Task.FromResult<IReadOnlyList<int>>([items[0]]));

        await Should.ThrowAsync<InvalidOperationException>(() => batcher.Run(1, CancellationToken.None));
        (await batcher.Run(2, CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task Waiting_may_be_given_up_and_the_call_runs_on()
    {
        var gate = new TaskCompletionSource();
        var ran = 0;
        await using var batcher = new NaturalBatcher<int, int>(1, 1, async (items, _) =>
        {
            await gate.Task;
            ran++;
            return [items[0]];
        });
        using var impatient = new CancellationTokenSource();

        var call = batcher.Run(1, impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
        gate.SetResult();
        await batcher.DisposeAsync();

        ran.ShouldBe(1);
    }
}
