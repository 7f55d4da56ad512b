using Platform.Web.Limits;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>The API's front: errors as problems, callers by key.</summary>
internal static class CallerApi
{
    internal const string Base = "/api/v1";

    internal static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CallerKeys>().AddSingleton<KeyBuckets>();
        builder.Services.AddOptions<KeyLimits>().BindConfiguration(KeyLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        return builder;
    }

    /// <summary>Before routing: API calls pass by everything that is for people.</summary>
    internal static WebApplication UseApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ErrorBoundary>());
        return app;
    }

    /// <summary>A group whose endpoints need a key.</summary>
    internal static RouteGroupBuilder MapApi(this WebApplication app)
    {
        var group = app.MapGroup(Base);
        group.AddEndpointFilter<KeyFilter>().ShortCircuit();
        return group;
    }
}
