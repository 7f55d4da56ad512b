using NodaTime;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Turns;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.999999, 2)]
    [InlineData(3, 0, 4)]
    [InlineData(7, 0.999999, 128)]
    public void Pause_doubles_with_jitter_over_its_upper_half(int attempt, double jitter, double seconds) =>
        RetrySchedule.After(attempt, jitter)!.Value.TotalSeconds.ShouldBe(seconds, 0.01);

    [Fact]
    public void Last_attempt_has_no_pause_after_it()
    {
        RetrySchedule.After(RetrySchedule.Attempts - 1, 0.5).ShouldNotBeNull();
        RetrySchedule.After(RetrySchedule.Attempts, 0.5).ShouldBe((Duration?)null);
    }
}
