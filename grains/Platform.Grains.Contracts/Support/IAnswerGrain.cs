using Orleans.Concurrency;
using Platform.Core.Knowledge;

namespace Platform.Grains.Contracts.Support;

/// <summary>Answers what another purpose was asked and does not know. Only sessions ask: purposes do not call each other. Key: the session grain's key.</summary>
[Alias("platform.answers")]
public interface IAnswerGrain : IGrainWithStringKey
{
    /// <summary>What this client's documents say. Looks only: may be repeated. Returns or throws within 100 ms of the token's cancellation.</summary>
    [Alias("answer"), AlwaysInterleave, ResponseTimeout("00:00:20")]
    Task<KnowledgeReply> Answer(KnowledgeQuestion question, CancellationToken cancellation);
}
