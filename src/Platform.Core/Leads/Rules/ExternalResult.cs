using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Core.Escalation;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads.Rules;

/// <summary>What became of an attempt to book elsewhere: its effect says so in a message of its own (rule 8 of the turn).</summary>
internal static class ExternalResult
{
    public const string MessagePrefix = Turns.EffectMessages.Prefix;

    public static Draft Apply(Draft draft)
    {
        if (Find(draft) is not { } result) return Pending(draft);
        return result.Status switch
        {
            ExternalBookingResult.Booked => Booked(draft),
            ExternalBookingResult.Taken => Lost(draft),
            _ => Handover.To(draft, EscalationReasons.ToolFailure, "booking_failed") with { MustCommit = true },
        };
    }

    /// <summary>True for a message that no person wrote.</summary>
    public static bool IsSystem(InboundMessage message) => message.Id.StartsWith(MessagePrefix, StringComparison.Ordinal);

    // Anyone may write an id that looks like this one: only the attempt under way, whose id was never shown, is believed.
    private static ExternalBookingResult? Find(Draft draft)
    {
        if (draft.State is not { Stage: LeadStage.Booking, Attempt: { } attempt }) return null;
        var message = draft.Input.Messages.FirstOrDefault(m => m.Id == $"{MessagePrefix}{attempt}");
        if (message is null) return null;
        var result = JsonSerializer.Deserialize(message.Text, LeadStateJson.Default.ExternalBookingResult);
        return result?.Attempt == attempt ? result : null;
    }

    private static Draft Booked(Draft draft) =>
        Booking.Stands(draft, new(draft.State.Attempt!.Value, draft.State.Reference!, draft.State.Service!, draft.State.Time!.Value), "booked") with { MustCommit = true };

    // Asked again, the calendar says what it says now, and what else there is.
    private static Draft Lost(Draft draft) =>
        draft.Set(s => s with { Stage = LeadStage.CollectingTime, Question = LeadQuestion.None, Attempt = null, Wish = TimeWish.Exactly(s.Time!.Value), Time = null }) with { Understood = true };

    private static Draft Pending(Draft draft)
    {
        if (draft.State.Stage != LeadStage.Booking) return draft;
        var answered = Digression.Answer(draft);
        return answered.Answer("booking_wait") with { Settled = true };
    }
}
