using System.Collections.Concurrent;
using Orleans;
using Platform.Grains.Contracts.Knowledge;

namespace Platform.Web.Tests.Cluster;

/// <summary>Reads documents as a test says.</summary>
internal sealed class FakeKnowledgeGrain : Grain, IKnowledgeGrain
{
    /// <summary>What reading does, by the grain's key.</summary>
    public static ConcurrentDictionary<string, Func<Guid, Task>> Readers { get; } = new(StringComparer.Ordinal);

    public Task Read(Guid document) => Readers[this.GetPrimaryKeyString()](document);

    public Task Wake() => Task.CompletedTask;
}
