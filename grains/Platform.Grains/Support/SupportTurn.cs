using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Support;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Support;

/// <summary>Between the turn's contract and the flow.</summary>
internal static class SupportTurn
{
    // nothing is drawn, nothing lapses: support books nothing
    private static readonly LeadChance NoChance = new(Guid.Empty, Guid.Empty, "");

    public static LeadInput Input(AdvanceRequest request, ThreadKey key, ClientConfig config) => new()
    {
        Config = config,
        Channel = key.Channel,
        Person = request.Person,
        Now = request.Now,
        Clock = request.Now,
        Turn = request.Turn,
        Sandbox = request.Sandbox,
        Session = $"{key.Thread:N}/{request.Session}",
        Chance = NoChance,
        Messages = request.Messages,
        Readings = [],
    };

    public static Outcome Outcome(Guid proposal, LeadInput input, SupportReply reply) => new()
    {
        Proposal = proposal,
        Purpose = Purposes.Support,
        Text = reply.Text,
        Actions = reply.Actions,
        Metadata = reply.Metadata,
        Flow = SupportStateJson.Write(reply.State),
        Escalation = reply.Escalation,
        Decision = SupportStateJson.Write(new SupportDecision(input.Now, input.Documents)),
    };
}
