using Platform.Web.Portal.Security;
using Radzen;

namespace Platform.Web.Portal;

/// <summary>The agency's portal: rooms for its staff, in circuits, behind a cookie.</summary>
internal static class PortalSetup
{
    internal static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        // Outside Development the files of packages are found only when asked for; a published host has them beside it.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSealingKeys().AddPortalIdentity().AddPortalRooms();
        builder.Services.AddRateLimiter(options => options.AddPolicy<string, SignInLimit>(SignInLimit.Policy));
        return builder;
    }

    /// <summary>The pages, the forms and the files.</summary>
    internal static WebApplication MapPortal(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapSignIn();
        app.MapGet("/", () => Results.LocalRedirect("/portal")).ExcludeFromDescription();
        // Null: our own header says who may frame a page (nobody).
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>The part of the pipeline that pages need, before any endpoint.</summary>
    internal static WebApplication UsePortal(this WebApplication app)
    {
        app.UsePortalHeaders();
        app.UseNotFoundPage();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        return app;
    }

    private static IServiceCollection AddPortalRooms(this IServiceCollection services) => services
        .AddScoped<CurrentStaff>();
}
