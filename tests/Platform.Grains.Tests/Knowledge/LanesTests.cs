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
        foreach (var _ in Enumerable.Range(0, 8))
            await Enter(lanes, null);
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

    private static Task<IDisposable> Enter(Lanes lanes, int? size) => lanes.Enter(new DocumentWaiting(Guid.NewGuid(), size), TestContext.Current.CancellationToken);
}
