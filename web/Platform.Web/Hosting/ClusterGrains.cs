using Orleans.Runtime;

namespace Platform.Web.Hosting;

/// <summary>References to the cluster's grains.</summary>
internal static class ClusterGrains
{
    /// <exception cref="SiloUnavailableException">This host has just started, or lost every gateway, and no silo has told it yet which grains there are: repeat.</exception>
    internal static TGrain Reach<TGrain>(this IClusterClient cluster, string key) where TGrain : IGrainWithStringKey
    {
        try
        {
            return cluster.GetGrain<TGrain>(key);
        }
        catch (ArgumentException unknown)
        {
            throw new SiloUnavailableException("No silo has told yet which grains there are.", unknown);
        }
    }
}
