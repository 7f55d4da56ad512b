using Platform.Silo.Hosting;
using Shouldly;
using Xunit;

namespace Platform.Silo.Tests.Hosting;

public sealed class RestWatchTests
{
    private readonly RestWatch watch = new();
    private long allocated;

    [Fact]
    public void Memory_is_given_back_once_when_a_busy_silo_has_rested()
    {
        Work(RestWatch.Worth);

        Rest(RestWatch.Rested - 1).ShouldBe(0);
        Rest(1).ShouldBe(1);
        Rest(1000).ShouldBe(0);
    }

    [Fact]
    public void Work_in_between_begins_the_rest_anew()
    {
        Work(RestWatch.Worth);
        Rest(RestWatch.Rested - 1);

        Work(RestWatch.Resting).ShouldBeFalse();

        Rest(RestWatch.Rested - 1).ShouldBe(0);
        Rest(1).ShouldBe(1);
    }

    [Fact]
    public void Silo_under_work_is_never_paused()
    {
        for (var n = 0; n < 1000; n++) Work(RestWatch.Resting).ShouldBeFalse();
    }

    [Fact]
    public void Little_that_was_allocated_is_not_worth_a_pause()
    {
        Work(RestWatch.Worth / 2);

        Rest(RestWatch.Rested + 1).ShouldBe(0);
    }

    [Fact]
    public void Another_busy_hour_is_given_back_too()
    {
        Work(RestWatch.Worth);
        Rest(RestWatch.Rested);
        Work(RestWatch.Worth);

        Rest(RestWatch.Rested).ShouldBe(1);
    }

    private bool Work(long bytes) => watch.IsTime(allocated += bytes);

    // what probes and sweeps allocate: little, but something
    private int Rest(int periods) => Enumerable.Range(0, periods).Count(_ => watch.IsTime(allocated += 1_000));
}
