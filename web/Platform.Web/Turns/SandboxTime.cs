using Microsoft.Extensions.Primitives;
using NodaTime;
using Platform.Web.Serialization;

namespace Platform.Web.Turns;

/// <summary>Where a try-out's clock stands: the header <c>X-Sandbox-Now</c>.</summary>
internal static class SandboxTime
{
    /// <summary>What is wrong with the header, or null.</summary>
    internal static string? Read(StringValues header, bool sandbox, out Instant? now)
    {
        now = null;
        if (header.Count == 0)
            return null;
        if (!sandbox)
            return "X-Sandbox-Now is only for a sessionId that starts with sandbox-.";
        now = IsoTime.Read(header.ToString());
        return now is null ? "X-Sandbox-Now is an ISO 8601 date and time with offset, such as 2026-03-02T09:00:00Z." : null;
    }
}
