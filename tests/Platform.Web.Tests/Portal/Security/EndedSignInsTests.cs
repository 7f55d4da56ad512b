using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

public sealed class EndedSignInsTests : IDisposable
{
    private static readonly StaffId Ana = new("acme", Guid.NewGuid());
    private static readonly StaffId Bo = new("acme", Guid.NewGuid());
    private readonly Clock clock = new();
    private readonly EndedSignIns ended;

    // Opens nothing: the news is told by hand.
    public EndedSignInsTests() => ended = new(new StaffNews(NpgsqlDataSource.Create("Host=nowhere")),
        Options.Create(new SignInLimits { RecheckSeconds = 60 }), clock, NullLogger<EndedSignIns>.Instance);

    public void Dispose() => ended.Dispose();

    [Fact]
    public void Cookie_from_before_the_end_may_be_over_and_one_from_after_it_is_not()
    {
        ended.Tell(Ana);

        ended.MayConcern(Ana, clock.Now - TimeSpan.FromHours(1)).ShouldBeTrue();
        ended.MayConcern(Ana, clock.Now).ShouldBeTrue("cookies tell whole seconds");
        ended.MayConcern(Ana, clock.Now + TimeSpan.FromSeconds(1)).ShouldBeFalse();
        ended.MayConcern(Bo, clock.Now - TimeSpan.FromHours(1)).ShouldBeFalse();
        ended.MayConcern(Ana with { Agency = "other" }, clock.Now - TimeSpan.FromHours(1)).ShouldBeFalse();
    }

    [Fact]
    public void End_is_forgotten_when_every_cookie_has_been_compared()
    {
        var issued = clock.Now;
        ended.Tell(Ana);
        clock.Now += TimeSpan.FromSeconds(60);
        ended.Tell(Bo);
        ended.MayConcern(Ana, issued).ShouldBeTrue();
        clock.Now += TimeSpan.FromSeconds(1);
        ended.Tell(Bo);

        ended.MayConcern(Ana, issued).ShouldBeFalse();
        ended.MayConcern(Bo, issued).ShouldBeTrue();
    }

    [Fact]
    public void Host_that_did_not_listen_compares_every_cookie_of_before()
    {
        var issued = clock.Now;
        clock.Now += TimeSpan.FromSeconds(5);
        ended.MayConcern(Ana, issued).ShouldBeFalse();
        ended.Listen();

        ended.MayConcern(Ana, issued).ShouldBeTrue();
        ended.MayConcern(Ana, clock.Now + TimeSpan.FromSeconds(1)).ShouldBeFalse();
        clock.Now += TimeSpan.FromSeconds(61);
        ended.MayConcern(Ana, issued).ShouldBeFalse();
    }

    [Fact]
    public void Open_pages_are_told()
    {
        var told = new List<StaffId?>();
        ended.Ended += told.Add;
        ended.Tell(Ana);
        ended.Listen();

        told.ShouldBe([Ana, null]);
    }

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
