using System.Text.Json;
using NodaTime;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Testing.Leads;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads;

/// <summary>Rule 8 of the turn: a calendar kept elsewhere is booked by an effect, whose result starts the next turn.</summary>
public sealed class ExternalBookingTests
{
    private readonly TestConversation conversation = new(TestClients.Spa("elsewhere"), new global::Platform.Understanding.TextReader(), Instant.FromUtc(2026, 11, 24, 9, 0));

    [Fact]
    public void Yes_starts_an_attempt_and_its_success_is_the_booking()
    {
        var effect = Start();
        var reply = Result(effect.Id, ExternalBookingResult.Booked);
        reply.Metadata.State.ShouldBe("completed");
        reply.Metadata.Outcome.ShouldBe("booked");
        reply.MustCommit.ShouldBeTrue();
        reply.Actions.OfType<TurnAction.Booking>().Single().Reference.ShouldBe(Payload(effect).Details.Reference);
    }

    [Fact]
    public void Time_taken_elsewhere_is_said_and_others_are_offered()
    {
        var effect = Start();
        conversation.Take("Massage 60m", new(2026, 11, 25, 11, 0));
        var reply = Result(effect.Id, ExternalBookingResult.Taken);
        reply.Metadata.State.ShouldBe("collecting_time");
        conversation.State.Offered!.Value.Length.ShouldBe(3);
    }

    [Fact]
    public void Failure_hands_over_to_a_human()
    {
        var effect = Start();
        Result(effect.Id, ExternalBookingResult.Failed).Escalation!.Reason.ShouldBe("tool_failure");
    }

    [Fact]
    public void Result_of_another_attempt_is_not_believed()
    {
        Start();
        Result(Guid.NewGuid(), ExternalBookingResult.Booked).Metadata.State.ShouldBe("booking");
        conversation.Say("are we there yet?").Metadata.State.ShouldBe("booking");
    }

    private Effect Start()
    {
        conversation.Say("I'm Ana García, massage tomorrow at 11, 612345678, ana@example.com").Metadata.State.ShouldBe("confirming");
        var reply = conversation.Say("yes");
        reply.Metadata.State.ShouldBe("booking");
        reply.Reservations.ShouldNotContain(r => r is ReservationChange.Book);
        var effect = reply.Effects.Single();
        Payload(effect).Attempt.ShouldBe(effect.Id);
        return effect;
    }

    private static ExternalBooking Payload(Effect effect) => JsonSerializer.Deserialize(effect.Payload, LeadStateJson.Default.ExternalBooking)!;

    private LeadReply Result(Guid attempt, string status) =>
        conversation.Send([new($"effect:{attempt}", JsonSerializer.Serialize(new ExternalBookingResult(attempt, status), LeadStateJson.Default.ExternalBookingResult), conversation.Clock)]);
}
