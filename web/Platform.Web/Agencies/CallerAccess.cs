using Microsoft.AspNetCore.Http.Features;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>The caller of an API request.</summary>
internal static class CallerAccess
{
    /// <summary>The agency whose key came with the request; <see cref="KeyFilter"/> has let it in.</summary>
    internal static string Agency(this HttpContext http) => http.Features.GetRequiredFeature<ApiCaller>().Agency;
}
