using Platform.Integrations.Conversations;
using Platform.Integrations.Usage;
using Platform.Web.Agencies;
using Platform.Web.Portal.Account;
using Platform.Web.Portal.Agencies;
using Platform.Web.Portal.Knowledge;
using Platform.Web.Portal.Leads;
using Platform.Web.Portal.Live;
using Platform.Web.Portal.Privacy;
using Platform.Web.Portal.Security;
using Platform.Web.Portal.Staff;
using Platform.Web.Portal.Understanding;
using Radzen;

namespace Platform.Web.Portal;

/// <summary>The agency's portal: rooms for its staff, in circuits, behind a cookie.</summary>
internal static class PortalSetup
{
    internal static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        // Outside Development the files of packages are found only when asked for; a published host has them beside it.
        builder.WebHost.UseStaticWebAssets();
        // A config may have 256 KB, and comes back in one message while it is written.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 1024 * 1024);
        builder.Services.AddRadzenComponents();
        builder.AddSecrets();
        builder.Services.AddSealingKeys().AddPortalIdentity().AddPortalRooms();
        builder.Services.AddOptions<SignInLimits>().BindConfiguration(SignInLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(options => options.AddPolicy<string, SignInLimit>(SignInLimit.Policy));
        return builder;
    }

    /// <summary>The pages, the forms and the files.</summary>
    internal static WebApplication MapPortal(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapSignIn();
        app.MapPasskeys();
        app.MapInvitation();
        app.MapLeadExport();
        app.MapPersonExport();
        app.MapGet("/", () => Results.LocalRedirect("/portal")).ExcludeFromDescription();
        // Null: our own header says who may frame a page (nobody).
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>The part of the pipeline that pages need; routing is within, since an address without a page is routed again.</summary>
    internal static WebApplication UsePortal(this WebApplication app)
    {
        app.UsePortalHeaders();
        app.UseNotFoundPage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        return app;
    }

    private static IServiceCollection AddPortalRooms(this IServiceCollection services) => services
        .AddScoped<CurrentStaff>()
        .AddSingleton<ClientPlaces>()
        .AddScoped<AccountDesk>()
        .AddScoped<ConfigDesk>()
        .AddScoped<SecretDesk>()
        .AddScoped<KeyDesk>()
        .AddScoped<StaffDesk>()
        .AddScoped<InvitationDesk>()
        .AddScoped<PrivacyDesk>()
        .AddScoped<KnowledgeDesk>()
        .AddSingleton<PersonTickets>()
        .AddSingleton<UnderstandDesk>()
        .AddSingleton<TurnCatchUp>()
        .AddSingleton<OverviewQueries>()
        .AddSingleton<LiveFeed>()
        .AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
}
