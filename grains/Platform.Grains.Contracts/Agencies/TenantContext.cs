using Orleans.Runtime;

namespace Platform.Grains.Contracts.Agencies;

/// <summary>The agency on whose behalf a host outside the cluster calls grains. Grains are fenced: a call without it, or with another than the key's, is refused.</summary>
public static class TenantContext
{
    /// <summary>Key of the request context.</summary>
    public const string AgencyKey = "platform.agency";

    /// <summary>Says for the calls that follow in this flow of control whose they are.</summary>
    public static void Set(string agency) => RequestContext.Set(AgencyKey, agency);
}
