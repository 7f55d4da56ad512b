using NodaTime;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class LocalTimesTests
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    [Fact]
    public void Resolve_usual_time_is_one_instant() =>
        LocalTimes.Resolve(new LocalDateTime(2026, 3, 4, 10, 0), Madrid)
            .ShouldBe(new LocalTimeMeaning.One(Instant.FromUtc(2026, 3, 4, 9, 0)));

    [Fact]
    public void Resolve_time_that_the_clock_skips_is_a_gap() =>
        LocalTimes.Resolve(new LocalDateTime(2026, 3, 29, 2, 30), Madrid)
            .ShouldBe(new LocalTimeMeaning.Gap(Instant.FromUtc(2026, 3, 29, 1, 0)));

    [Fact]
    public void Resolve_time_that_comes_twice_is_an_overlap() =>
        LocalTimes.Resolve(new LocalDateTime(2026, 10, 25, 2, 30), Madrid)
            .ShouldBe(new LocalTimeMeaning.Overlap(Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30)));
}
