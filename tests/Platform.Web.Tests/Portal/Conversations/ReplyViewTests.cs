using NodaTime;
using Platform.Core.Turns;
using Platform.Integrations.Conversations;
using Platform.Web.Portal.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Conversations;

public sealed class ReplyViewTests
{
    private static readonly OffsetDateTime Ten = new LocalDateTime(2026, 11, 25, 10, 0).WithOffset(Offset.FromHours(1));

    [Fact]
    public void Body_as_the_core_writes_it_is_shown_whole()
    {
        var reply = View("You are booked.",
            [new TurnAction.Booking("RABC", "Massage", Ten, Ten.PlusHours(1)), new TurnAction.QuickReplies(["Thanks"])],
            new TurnMetadata { Purpose = "lead_capture", State = "completed", Slots = Slots.Empty with { Email = "a@b.example", PreferredTime = Ten }, Outcome = "booked" });

        reply.Text.ShouldBe("You are booked.");
        reply.Tickets.ShouldHaveSingleItem().ShouldBe(new TicketView(true, "RABC", "Massage", Ten, Ten.PlusHours(1)));
        reply.Options.ShouldBe(["Thanks"]);
        reply.Slots.ShouldBe([("E-mail", "a@b.example"), ("Preferred time", "Wed 25 Nov, 10:00")]);
        (reply.State, reply.Outcome, reply.Escalated).ShouldBe(("completed", "booked", false));
    }

    [Fact]
    public void Cancellation_is_a_ticket_that_does_not_stand() =>
        View("Done.", [new TurnAction.Cancellation("RABC")], new TurnMetadata()).Tickets.ShouldHaveSingleItem().Stands.ShouldBeFalse();

    [Fact]
    public void Answer_from_documents_tells_where_each_sentence_stands() =>
        View("Parking is free.", [], new TurnMetadata { Citations = [new("d1", "How to find us", "Parking is free for guests.")] })
            .Sources.ShouldHaveSingleItem().ShouldBe(("How to find us", "Parking is free for guests."));

    [Fact]
    public void Body_with_unknown_parts_is_shown_without_them()
    {
        var reply = ReplyView.Of(new TurnRow(1, default, """{"turn":1,"text":"Hi","actions":[{"type":"later"}]}""", []));
        (reply.Text, reply.Tickets.Count, reply.Slots.Count).ShouldBe(("Hi", 0, 0));
    }

    private static ReplyView View(string text, IReadOnlyList<TurnAction> actions, TurnMetadata metadata) =>
        ReplyView.Of(new TurnRow(1, default, System.Text.Encoding.UTF8.GetString(TurnBody.Write(1, text, actions, metadata)), []));
}
