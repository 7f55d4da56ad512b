using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Platform.Web.Portal.Security;

/// <summary>Some tries a minute from one address; then the page says to wait.</summary>
internal sealed class SignInLimit(IOptions<SignInLimits> limits) : IRateLimiterPolicy<string>
{
    internal const string Policy = "portal-sign-in";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
    {
        context.HttpContext.Response.Headers.RetryAfter = "60";
        context.HttpContext.Response.Redirect($"{PortalIdentity.SignInPath}?failed=often");
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.PerMinute, Window = TimeSpan.FromMinutes(1) });
}
