using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Agencies;

public sealed class PublishedConfigsTests
{
    private const string Client = "spa-del-sol";
    private readonly FakeTimeProvider time = new();
    private readonly FakeClientGrain grain = new();
    private readonly PublishedConfigs configs;

    public PublishedConfigsTests() =>
        configs = new(_ => grain, ExampleConfigs.Documents, time, NullLogger<PublishedConfigs>.Instance);

    [Fact]
    public async Task What_is_served_is_not_asked_for_again()
    {
        grain.Published = Version(1);

        for (var i = 0; i < 10; i++)
            (await Served()).ShouldBe(1);

        grain.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Config_that_cannot_be_read_is_a_time_out_and_is_read_when_it_can_be()
    {
        (grain.Published, grain.Gate) = (Version(1), Task.FromException(new InvalidOperationException("the database is away")));
        await Should.ThrowAsync<TimeoutException>(Served);
        await Should.ThrowAsync<TimeoutException>(() => configs.Pinned("a", Client, 1).AsTask());

        grain.Gate = Task.CompletedTask;
        (await Served()).ShouldBe(1);
    }

    [Fact]
    public async Task Pushed_version_is_served_at_once_and_an_older_one_never_again()
    {
        configs.Serve("a", Client, Version(2));
        configs.Serve("a", Client, Version(1));

        (await Served()).ShouldBe(2);
        grain.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Version_pushed_during_a_slow_load_of_an_older_one_stays()
    {
        var gate = new TaskCompletionSource();
        (grain.Published, grain.Gate) = (Version(1), gate.Task);
        var slow = Served();

        configs.Serve("a", Client, Version(2));
        gate.SetResult();

        (await slow).ShouldBe(2);
        (await Served()).ShouldBe(2);
    }

    [Fact]
    public async Task Version_whose_push_never_came_is_found_within_seconds_of_use()
    {
        grain.Published = Version(1);
        await Served();
        grain.Published = Version(2);

        time.Advance(TimeSpan.FromSeconds(11));
        (await Served()).ShouldBe(1, "at once with what is at hand");

        (await Served()).ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_client_is_remembered_for_a_second_only()
    {
        await configs.Current("a", Client);
        await configs.Current("a", Client);
        grain.Asked.ShouldBe(1);
        grain.Published = Version(1);

        time.Advance(TimeSpan.FromSeconds(1));

        (await Served()).ShouldBe(1);
    }

    [Fact]
    public async Task Many_that_miss_at_once_ask_once()
    {
        var gate = new TaskCompletionSource();
        (grain.Published, grain.Gate) = (Version(1), gate.Task);

        var all = Enumerable.Range(0, 50).Select(_ => configs.Current("a", Client).AsTask()).ToArray();
        gate.SetResult();
        await Task.WhenAll(all);

        grain.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Old_pinned_version_does_not_become_what_is_served()
    {
        grain.Published = Version(9);

        (await configs.Pinned("a", Client, 3)).Version.ShouldBe(3);

        (await Served()).ShouldBe(9);
    }

    [Fact]
    public async Task Failed_load_is_tried_again_by_the_next()
    {
        grain.Gate = Task.FromException(new TimeoutException());
        await Should.ThrowAsync<TimeoutException>(configs.Current("a", Client).AsTask());

        (grain.Gate, grain.Published) = (Task.CompletedTask, Version(1));

        (await Served()).ShouldBe(1);
    }

    private static PublishedConfig Version(int version) => new(version, ExampleConfigs.SpaDelSol);

    private async Task<int> Served() => (await configs.Current("a", Client)).ShouldBeOfType<ConfigLookup.Found>().Config.Version;
}
