using Platform.Grains.Contracts.Agencies;
using Platform.Web.Hosting;

namespace Platform.Web.Agencies;

/// <summary>The grains of an agency and its clients, with the caller's agency in the call.</summary>
internal sealed class AgencyCalls(IClusterClient cluster)
{
    internal IAgencyGrain Agency(string agency)
    {
        TenantContext.Set(agency);
        return cluster.Reach<IAgencyGrain>($"agency/{agency}");
    }

    internal IClientGrain Client(string agency, string client)
    {
        TenantContext.Set(agency);
        return cluster.Reach<IClientGrain>($"{agency}/{client}");
    }
}
