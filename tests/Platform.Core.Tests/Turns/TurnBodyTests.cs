using System.Text;
using NodaTime;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Turns;

/// <summary>The body is a stored thing and a public one: its bytes are fixed here.</summary>
public sealed class TurnBodyTests
{
    private static readonly OffsetDateTime Start = new(new LocalDateTime(2026, 3, 3, 16, 0), Offset.FromHours(1));

    [Fact]
    public void Whole_body_is_written_as_released() =>
        Body(3, "Booked — see you, \"Ana\" 👋", [
            new TurnAction.Booking("ABC123", "Massage 60m", Start, Start.PlusHours(1)), new TurnAction.QuickReplies(["Yes", "No"]), new TurnAction.Cancellation("OLD1")],
            new TurnMetadata
            {
                Purpose = "lead_capture", State = "completed", Slots = new("Ana", "+34600000000", "ana@example.com", "Massage 60m", Start), Intent = "booking",
                Confidence = 0.98765, Citations = [new("d1", "Prices", "60 EUR")], Escalated = false, Outcome = "booked",
            }).ShouldBe(
            """{"turn":3,"text":"Booked — see you, \"Ana\" \uD83D\uDC4B","actions":[{"type":"booking","reference":"ABC123","service":"Massage 60m","start":"2026-03-03T16:00:00+01:00","end":"2026-03-03T17:00:00+01:00"},{"type":"quick_replies","options":["Yes","No"]},{"type":"cancellation","reference":"OLD1"}],"metadata":{"purpose":"lead_capture","state":"completed","slots":{"name":"Ana","phone":"+34600000000","email":"ana@example.com","service":"Massage 60m","preferred_time":"2026-03-03T16:00:00+01:00"},"intent":"booking","confidence":0.988,"citations":[{"documentId":"d1","title":"Prices","text":"60 EUR"}],"escalated":false,"outcome":"booked"}}""");

    [Fact]
    public void What_is_unknown_is_absent() =>
        Body(1, "Hi", [], new() { Purpose = "lead_capture", Error = "llm_error" }).ShouldBe(
            """{"turn":1,"text":"Hi","actions":[],"metadata":{"purpose":"lead_capture","slots":{},"citations":[],"escalated":false,"error":"llm_error"}}""");

    [Fact]
    public void Message_for_a_human_has_no_turn_and_no_words() =>
        Encoding.UTF8.GetString(TurnBody.ForHuman()).ShouldBe("""{"turn":null,"text":"","actions":[],"metadata":{"slots":{},"citations":[],"escalated":true}}""");

    private static string Body(int turn, string text, TurnAction[] actions, TurnMetadata metadata) => Encoding.UTF8.GetString(TurnBody.Write(turn, text, actions, metadata));
}
