using Platform.Core.Knowledge;
using Platform.Grains.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

public sealed class LanesTests
{
    [Fact]
    public async Task What_is_small_waits_neither_for_what_is_large_nor_for_slow_sites()
    {
        using var lanes = new Lanes();
        await Enter(lanes, 1_000_000);
        foreach (var client in Enumerable.Range(0, 8))
            await Enter(lanes, null, $"spa{client}");
        var (large, address) = (Enter(lanes, 1_000_000), Enter(lanes, null));

        var small = await Enter(lanes, 1_000);

        (large.IsCompleted, address.IsCompleted).ShouldBe((false, false));
        small.Dispose();
    }

    [Fact]
    public async Task Place_that_was_left_is_the_next_ones()
    {
        using var lanes = new Lanes();
        var first = await Enter(lanes, 1_000_000);
        var second = Enter(lanes, 1_000_000);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Client_with_one_document_waits_for_no_more_than_one_of_each_other_client()
    {
        using var lanes = new Lanes();
        var first = await Enter(lanes, 1_000_000);
        var second = Enter(lanes, 1_000_000);
        var other = Enter(lanes, 1_000_000, "gym");

        first.Dispose();

        var place = await other;
        second.IsCompleted.ShouldBeFalse();
        place.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Document_that_no_longer_waits_keeps_nobody_waiting()
    {
        using var lanes = new Lanes();
        var first = await Enter(lanes, 1_000_000, "gym");
        using var leaving = new CancellationTokenSource();
        var left = lanes.Enter("agency", "spa", new(Guid.NewGuid(), 1_000_000), leaving.Token);
        var next = Enter(lanes, 1_000_000);

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => left);
        first.Dispose();

        (await next).Dispose();
    }

    private static Task<IDisposable> Enter(Lanes lanes, int? size, string client = "spa") => lanes.Enter("agency", client, new DocumentWaiting(Guid.NewGuid(), size), TestContext.Current.CancellationToken);
}
