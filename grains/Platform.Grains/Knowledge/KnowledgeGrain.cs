using Platform.Core.Knowledge;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Knowledge;

namespace Platform.Grains.Knowledge;

/// <summary>Keeps each document of its client with one reader at a time. What it forgets the sweeper tells it again.</summary>
internal sealed class KnowledgeGrain(Ingestion ingestion, IDocumentStore documents) : Grain, IKnowledgeGrain
{
    private readonly Dictionary<Guid, Task> readings = [];
    private readonly CancellationTokenSource leaving = new();
    private string agency = "";
    private string client = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (agency, client) = TenantKey.Client(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await leaving.CancelAsync();
        // they give their documents back first
        await Task.WhenAll(readings.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public Task Read(Guid document)
    {
        if (readings.TryGetValue(document, out var under))
            return under;
        var reading = Follow(document);
        if (!reading.IsCompleted)
            readings[document] = reading;
        return reading;
    }

    public async Task Wake()
    {
        foreach (var document in await documents.Unsettled(agency, client, leaving.Token))
            Read(document).Ignore();
    }

    private async Task Follow(Guid document)
    {
        try
        {
            // not in the grain's own turns: cutting a long document keeps a core for seconds, and what else is asked must not wait for it
            await Task.Run(() => ingestion.Run(agency, client, document, leaving.Token));
        }
        finally
        {
            readings.Remove(document);
        }
    }
}
