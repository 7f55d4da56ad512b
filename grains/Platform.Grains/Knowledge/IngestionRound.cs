using NodaTime;
using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Knowledge;

namespace Platform.Grains.Knowledge;

/// <summary>Finds documents that nobody works on, since whoever did is gone or never heard of them, and tells their client's grain.</summary>
public sealed class IngestionRound(IDocumentStore documents, IGrainFactory grains)
{
    private static readonly Duration Forgotten = Duration.FromSeconds(5);
    private const int Clients = 50;

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var (agency, client) in await documents.Forgotten(Forgotten, Clients, cancellation))
            await grains.GetGrain<IKnowledgeGrain>($"{agency}/{client}").Wake();
    }
}
