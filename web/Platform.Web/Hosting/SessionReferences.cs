using Orleans.Metadata;
using Orleans.Runtime;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Web.Hosting;

/// <summary>References to session grains. What Orleans reads from attributes at every call is found out once: this is on the path of every message.</summary>
internal sealed class SessionReferences(IClusterClient cluster)
{
    private volatile Found? found;

    internal ISessionGrain Of(ThreadKey key)
    {
        if (found is { } known)
            return (ISessionGrain)cluster.GetGrain(GrainId.Create(known.Grain, key.ToString()), known.Interface);
        var session = cluster.Reach<ISessionGrain>(key.ToString());
        found = new(session.GetGrainId().Type, cluster.ServiceProvider.GetRequiredService<GrainInterfaceTypeResolver>().GetGrainInterfaceType(typeof(ISessionGrain)));
        return session;
    }

    private sealed record Found(GrainType Grain, GrainInterfaceType Interface);
}
