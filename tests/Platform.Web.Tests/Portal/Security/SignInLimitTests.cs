using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

public sealed class SignInLimitTests
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        new SignInLimit(Options.Create(new SignInLimits { PerMinute = 2 })).GetPartition);

    [Fact]
    public void Third_try_within_the_minute_is_refused()
    {
        Try("10.0.0.1").ShouldBeTrue();
        Try("10.0.0.1").ShouldBeTrue();
        Try("10.0.0.1").ShouldBeFalse();
    }

    [Fact]
    public void Another_address_has_tries_of_its_own()
    {
        Try("10.0.0.1");
        Try("10.0.0.1");
        Try("10.0.0.2").ShouldBeTrue();
    }

    private bool Try(string address)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }
}
