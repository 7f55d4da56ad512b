using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Web.Hosting;

namespace Platform.Web.Knowledge;

/// <summary>Has documents read. What fails on the way is repeated: a document that is settled is not read again.</summary>
internal sealed class KnowledgeCalls(IClusterClient cluster, DocumentQueries documents, TimeProvider time)
{
    /// <summary>How long whoever adds a document waits for it to be read.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The document once it is ready or failed, or as it stands when patience ends; null when it is gone.</summary>
    internal async Task<DocumentRow?> ReadAsync(string agency, string client, Guid document, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await AskAsync(agency, client, document, Patience - time.GetElapsedTime(start), cancellation);
            var row = await documents.FindAsync(agency, client, document, cancellation);
            if (row is null || DocumentStates.IsSettled(row.State) || time.GetElapsedTime(start) >= Patience)
                return row;
            await Task.Delay(Backoff.Pause(attempt), time, cancellation);
        }
    }

    /// <summary>Has it begun; nobody waits.</summary>
    internal void Begin(string agency, string client, Guid document) => AskAsync(agency, client, document, Patience, CancellationToken.None).Ignore();

    private async Task AskAsync(string agency, string client, Guid document, TimeSpan patience, CancellationToken cancellation)
    {
        if (patience <= TimeSpan.Zero)
            return;
        try
        {
            TenantContext.Set(agency);
            await cluster.Reach<IKnowledgeGrain>($"{agency}/{client}").Read(document).WaitAsync(patience, time, cancellation);
        }
        catch (Exception passing) when (Passing.Is(passing) && !cancellation.IsCancellationRequested)
        {
            // its row waits for the sweeper
        }
    }
}
