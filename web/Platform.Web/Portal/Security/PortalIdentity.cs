using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Sign-in of staff: Identity on our own rows, a strict cookie.</summary>
internal static class PortalIdentity
{
    internal const string SignInPath = "/portal/sign-in";
    internal const string CodePath = "/portal/sign-in/code";

    internal static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddSingleton<StaffRows>();
        services.AddSingleton<SecondFactorRows>();
        services.AddSingleton<PasskeyRows>();
        services.AddSingleton<StaffRoster>();
        services.AddSingleton<StaffInvitations>();
        services.AddScoped<IUserStore<StaffMember>, StaffStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<StaffMember>, StaffPrincipalFactory>();
        services.AddIdentityCore<StaffMember>(Limit).AddSignInManager<StaffSignIn>().AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityPasskeyOptions>()
            .Configure<IConfiguration>((options, settings) => Require(options, PasskeyDomain.Of(settings[PasskeyDomain.PublicAddress])));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Seal)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, SealHalfWay)
            // Never written: Identity clears it when it ends a sign-in, and fails where there is none.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => Harden(options.Cookie, "platform-staff-known"));
        services.AddAuthorization(StaffPolicies.Add);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffRevalidation>().AddScoped<CircuitHandler, StaffCircuit>();
        services.AddSingleton<StaffNews>().AddSingleton<EndedSignIns>().AddHostedService(provider => provider.GetRequiredService<EndedSignIns>());
        // At the latest; a changed password ends the other cookies at once, where the news comes through.
        services.AddOptions<SecurityStampValidatorOptions>()
            .Configure<IOptions<SignInLimits>>((options, limits) => options.ValidationInterval = limits.Value.Recheck);
        return services;
    }

    private static void Limit(IdentityOptions options)
    {
        options.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
    }

    private static void Require(IdentityPasskeyOptions options, string? domain)
    {
        options.ServerDomain = domain;
        // The device makes sure who holds it: that is why a passkey counts as both steps.
        options.UserVerificationRequirement = "required";
        // It knows whose passkeys it has: nobody types an address first.
        options.ResidentKeyRequirement = "required";
    }

    private static void Seal(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, "platform-staff");
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = "/portal/denied";
        options.ReturnUrlParameter = "to";
        options.Events.OnValidatePrincipal = StaffCookies.ValidateAsync;
    }

    // Who gave the right password has this long to give the code.
    private static void SealHalfWay(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, "platform-staff-code");
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        // Secure wherever the page itself came over https.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
