using Orleans.Placement;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Core.Support;
using Platform.Core.Turns;
using Platform.Core.Understanding;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Support;

/// <summary>Reads, asks the client's documents, asks the core, proposes. Holds the state of its last proposal, which counts once it was committed.</summary>
[PreferLocalPlacement, CollectionAgeLimit(Minutes = 2)]
internal sealed class SupportGrain(IPublishedConfigs configs, IReadText reader, KnowledgeDesk desk) : Orleans.Grain, ISupportGrain
{
    private (Guid Proposal, SupportState State)? held;

    public async Task<Outcome> Advance(AdvanceRequest request, CancellationToken cancellation)
    {
        var key = ThreadKey.Parse(this.GetPrimaryKeyString());
        var config = await configs.Pinned(key.Agency, key.Client, request.ConfigVersion).AsTask().WaitAsync(cancellation);
        var state = Committed(request) is var committed && request.MayHandOn ? committed with { Free = true } : committed;
        var input = LeadReading.Read(SupportFlow.Carried(state), SupportTurn.Input(request, key, config), reader);
        if (SupportFlow.Question(state, input) is { } question) input = input with { Documents = await desk.Ask(key, question, cancellation) };
        var reply = SupportFlow.Decide(state, input);
        if (reply.HandOn is { } on) return Outcome.Instead(Purposes.Support, handOn: on);
        var proposal = Guid.NewGuid();
        held = (proposal, reply.State);
        return SupportTurn.Outcome(proposal, input, reply);
    }

    public Task<KnowledgeReply> Answer(KnowledgeQuestion question, CancellationToken cancellation) =>
        desk.Look(ThreadKey.Parse(this.GetPrimaryKeyString()), question, cancellation);

    private SupportState Committed(AdvanceRequest request) =>
        request.Committed is { } committed && held?.Proposal == committed ? held.Value.State
        : request.Flow is { } flow ? SupportStateJson.Read(flow)
        : SupportState.New;
}
