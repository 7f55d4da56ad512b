using System.Collections.Concurrent;
using System.Text;
using Orleans.Runtime;
using Platform.Grains.Contracts.Agencies;

namespace Platform.Grains.Agencies;

/// <summary>
/// Lets a call of a platform grain pass only within one agency: a client says whose call it is, a grain calls only grains of
/// its own agency. The silo's own services (sweeper, cache) are trusted: Orleans shows them as the hosted client. Runtime
/// interfaces (timers, streams, management) are not ours to fence.
/// </summary>
internal sealed class TenantFence : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<Type, bool> fenced = new();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (IsFenced(context.Request.GetInterfaceType()) && !context.TargetId.IsSystemTarget() && !context.TargetId.IsClient())
            Check(context.SourceId, context.TargetId);
        return context.Invoke();
    }

    private static void Check(GrainId? source, GrainId target)
    {
        if (!MayCall(source, KeyAgency.Of(target)))
            throw new TenantFenceException($"{source?.ToString() ?? "A caller without a name"} may not call {target}: it is another agency's.");
    }

    private static bool MayCall(GrainId? source, ReadOnlySpan<byte> agency) => !agency.IsEmpty && source switch
    {
        null => Says(agency),
        { } client when client.IsClient() => HostedClient.Is(client) || Says(agency),
        { } system when system.IsSystemTarget() => true,
        { } grain => agency.SequenceEqual(KeyAgency.Of(grain)),
    };

    private static bool Says(ReadOnlySpan<byte> agency) => RequestContext.Get(TenantContext.AgencyKey) is string said && Ascii.Equals(agency, said);

    private bool IsFenced(Type type) => fenced.GetOrAdd(type, static t => t.Namespace?.StartsWith("Orleans", StringComparison.Ordinal) != true);
}
