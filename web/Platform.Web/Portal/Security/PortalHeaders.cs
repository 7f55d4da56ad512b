namespace Platform.Web.Portal.Security;

/// <summary>What the browser may load on the portal's pages: only what this host serves. Styles may be inline because the scheduler places its appointments so.</summary>
internal static class PortalHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    internal static IApplicationBuilder UsePortalHeaders(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/portal", StringComparison.Ordinal),
        portal => portal.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            context.Response.OnStarting(KeepOutOfCaches, context.Response);
            return next(context);
        }));

    // A page of one agency's rows is not for the back button after sign-out; the portal's own files may be kept.
    private static Task KeepOutOfCaches(object state)
    {
        var response = (HttpResponse)state;
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
