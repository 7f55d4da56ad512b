using Orleans.Concurrency;

namespace Platform.Grains.Contracts.Knowledge;

/// <summary>Reads one client's documents. Key: <c>{agency}/{client}</c>. The documents' rows are the truth; search is no call of a grain.</summary>
[Alias("platform.knowledge")]
public interface IKnowledgeGrain : IGrainWithStringKey
{
    /// <summary>Reads a document that waits and answers when it has been read, or could not be: its row tells. Safe to repeat; one that is settled is not read again.</summary>
    [AlwaysInterleave, Alias("read"), ResponseTimeout("00:02:00")]
    Task Read(Guid document);

    /// <summary>Takes up every document that is not settled and that nobody reads. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("wake")]
    Task Wake();
}
