using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;
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
        Messages = request.Messages,
        Readings = [],
    };

    /// <summary>Reads the messages that a person wrote, each with what those before it gave.</summary>
    public static LeadInput Read(LeadState state, LeadInput input, IReadText reader)
    {
        foreach (var message in input.Messages)
        {
            if (LeadReading.IsSystem(message)) continue;
            input = input with { Readings = input.Readings.Add(reader.Read(message.Text, LeadReading.Context(state, input, input.Readings))) };
        }

        return input;
    }

    public static Outcome Outcome(Guid proposal, LeadInput input, CalendarAnswer? answer, LeadReply reply) => new()
    {
        Proposal = proposal,
        Purpose = Purposes.LeadCapture,
        Text = reply.Text,
        Actions = reply.Actions,
        Metadata = reply.Metadata,
        Flow = LeadStateJson.Write(reply.State),
        Reservations = reply.Reservations,
        Effects = reply.Effects,
        Lead = reply.Lead,
        Escalation = reply.Escalation,
        Decision = JsonSerializer.Serialize(new LeadDecision(input.Now, input.Clock, input.Chance, answer, input.TimeTaken), LeadStateJson.Default.LeadDecision),
        MustCommit = reply.MustCommit,
    };
}
