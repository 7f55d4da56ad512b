using Microsoft.Extensions.Logging;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Grains.Conversations;

namespace Platform.Grains.Support;

/// <summary>Asks the documents of the client whose session it is, and of no other.</summary>
public sealed class KnowledgeDesk(IKnowledgeSearch search, SessionTimings timings, ILogger<KnowledgeDesk> log)
{
    private const int Passages = 5;

    /// <summary>What they say.</summary>
    internal async Task<KnowledgeReply> Look(ThreadKey key, KnowledgeQuestion question, CancellationToken cancellation)
    {
        var hits = await search.Search(key.Agency, key.Client, question.Text, Passages, cancellation).WaitAsync(cancellation);
        return new(ExtractiveAnswer.Of(question.Text, hits, question.Now, question.Locale));
    }

    /// <summary>The same, within the time that a turn has for it; a search that fails or hangs costs the answer, and not the turn.</summary>
    internal async Task<KnowledgeReply> Ask(ThreadKey key, KnowledgeQuestion question, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await Look(key, question, waiting.Token).WaitAsync(timings.Answering, timings.Time, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // a query that nobody waits for would keep its connection
            await waiting.CancelAsync();
            Log.SearchFailed(log, key.ToString(), failure);
            return new(null, Failed: true);
        }
    }
}
