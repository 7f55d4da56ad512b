using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Sign-in of staff: Identity on our own rows, a strict cookie.</summary>
internal static class PortalIdentity
{
    internal const string SignInPath = "/portal/sign-in";

    internal static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddSingleton<StaffRows>();
        services.AddScoped<IUserStore<StaffMember>, StaffStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<StaffMember>, StaffPrincipalFactory>();
        services.AddIdentityCore<StaffMember>(Limit).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Seal);
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffRevalidation>();
        // A changed password ends the other cookies within this time.
        return services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
    }

    private static void Limit(IdentityOptions options)
    {
        options.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
    }

    private static void Seal(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "platform-staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        // Secure wherever the page itself came over https.
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = "/portal/denied";
        options.ReturnUrlParameter = "to";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }
}
