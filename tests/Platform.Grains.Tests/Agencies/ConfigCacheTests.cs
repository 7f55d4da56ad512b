using Microsoft.Extensions.Time.Testing;
using Platform.Grains.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class ConfigCacheTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void The_least_recently_used_leave_when_it_is_full()
    {
        var cache = new ConfigCache(time, capacity: 20);
        for (var i = 0; i < 20; i++)
            Add(cache, i);
        cache.Get(Key(0));
        time.Advance(TimeSpan.FromSeconds(1));

        Add(cache, 20);

        cache.Get(Key(0)).ShouldNotBeNull();
        cache.Get(Key(20)).ShouldNotBeNull();
        Enumerable.Range(0, 21).Count(i => cache.Get(Key(i)) is not null).ShouldBe(18, "a tenth leaves at once");
        cache.Get(Key(1)).ShouldBeNull();
    }

    [Fact]
    public void The_last_four_versions_stay_at_hand()
    {
        var cache = new ConfigCache(time, capacity: 20);
        for (var n = 1; n <= 6; n++)
            cache.Add(Key(0), ExampleConfigs.SpaDelSolConfig with { Version = n });

        var cached = cache.Get(Key(0)).ShouldNotBeNull();

        cached.Versions.Select(v => v.Version).ShouldBe([6, 5, 4, 3]);
        cached.Find(2).ShouldBeNull();
    }

    private void Add(ConfigCache cache, int client)
    {
        time.Advance(TimeSpan.FromSeconds(1));
        cache.Add(Key(client), ExampleConfigs.SpaDelSolConfig);
    }

    private static ClientKey Key(int client) => new("a", $"c{client}");
}
