using System.Reflection;
using Orleans;

namespace Platform.Web.Tests.Cluster;

/// <summary>A cluster's client that no silo has told yet which grains there are: its first calls fail as Orleans' own do then.</summary>
internal class NewlyStarted : DispatchProxy
{
    private IClusterClient cluster = null!;
    private int left;

    /// <param name="failures">How many references fail.</param>
    public static IClusterClient Of(IClusterClient cluster, int failures)
    {
        var client = Create<IClusterClient, NewlyStarted>();
        (((NewlyStarted)client).cluster, ((NewlyStarted)client).left) = (cluster, failures);
        return client;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IGrainFactory.GetGrain) && left-- > 0
            ? throw new ArgumentException("Could not find an implementation for interface platform.session")
            : targetMethod.Invoke(cluster, args);
}
