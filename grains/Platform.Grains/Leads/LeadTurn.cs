using System.Text.Json;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Leads;

/// <summary>Between the turn's contract and the flow.</summary>
internal static class LeadTurn
{
    public static LeadInput Input(AdvanceRequest request, ThreadKey key, ClientConfig config, LeadChance chance, Instant clock) => new()
    {
        Config = config,
        Channel = key.Channel,
        Person = request.Person,
        Now = request.Now,
        Clock = clock,
        Turn = request.Turn,
        Sandbox = request.Sandbox,
        TimeTaken = request.TimeTaken,
        Session = $"{key.Thread:N}/{request.Session}",
        Chance = chance,
        Documents = request.Documents,
        Greeted = request.Handed is not null,
        Messages = request.Handed?.Before is { } before ? request.Messages.Insert(0, new("before", before, request.Now)) : request.Messages,
        Readings = [],
    };

    public static Outcome Outcome(Guid proposal, AdvanceRequest request, LeadInput input, CalendarAnswer? answer, LeadReply reply, Assistance? help) => new()
    {
        Proposal = proposal,
        Purpose = Purposes.LeadCapture,
        Text = reply.Text,
        Actions = reply.Actions,
        Metadata = help is null ? reply.Metadata : reply.Metadata with { Usage = UsageTotal.Of(help.Uses) },
        Flow = LeadStateJson.Write(reply.State),
        Reservations = reply.Reservations,
        Waitlist = reply.Waitlist,
        Effects = reply.Effects,
        Uses = help?.Uses ?? [],
        Freed = reply.Freed,
        Lead = reply.Lead,
        Escalation = reply.Escalation,
        Decision = JsonSerializer.Serialize(new LeadDecision(input.Now, input.Clock, input.Chance, answer, input.TimeTaken, input.Found, help?.Work, input.Documents, request.Handed), LeadStateJson.Default.LeadDecision),
        MustCommit = reply.MustCommit,
    };
}
