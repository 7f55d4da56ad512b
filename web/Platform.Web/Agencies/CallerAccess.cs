using Microsoft.AspNetCore.Http.Features;
using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>Who asks, and for which client.</summary>
internal static class CallerAccess
{
    /// <summary>The agency whose key came with the request; <see cref="CallerDoor"/> has let it in.</summary>
    internal static string Agency(this HttpContext http) => http.Features.GetRequiredFeature<ApiCaller>().Agency;

    /// <summary>The client in the address; <see cref="CallerDoor"/> has found it in the caller's agency.</summary>
    internal static ClientRow Client(this HttpContext http) => http.Features.GetRequiredFeature<ClientRow>();
}
