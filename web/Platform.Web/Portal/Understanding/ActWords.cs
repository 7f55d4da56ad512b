using Platform.Core.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>What a message does in the conversation, in words.</summary>
internal static class ActWords
{
    private static readonly (Acts Act, string Words)[] Does =
    [
        (Acts.Greet, "Greets"), (Acts.Thank, "Thanks"), (Acts.Bye, "Says goodbye"), (Acts.Correct, "Corrects what was said before"),
        (Acts.Cancel, "Calls it off"), (Acts.Reschedule, "Moves an appointment"), (Acts.StartOver, "Starts over"), (Acts.Repeat, "Wants to hear it again"),
        (Acts.Help, "Asks for help"), (Acts.Refuse, "Would rather not say"), (Acts.SmallTalk, "Makes small talk"), (Acts.Book, "Wants an appointment"),
        (Acts.Undo, "Takes a correction back"), (Acts.OtherOptions, "Wants other options"), (Acts.Complain, "Complains"), (Acts.Earliest, "Wants the soonest time"),
        (Acts.But, "Says yes with a reserve"), (Acts.Wait, "Wants a moment"), (Acts.OtherTime, "Wants another time"), (Acts.Standing, "Speaks of an appointment they have"),
        (Acts.Waitlist, "Asks for the waiting list"), (Acts.Recall, "Asks when their appointment is"), (Acts.Company, "Does not come alone"),
        (Acts.FollowUp, "Goes on from what was just asked"), (Acts.Later, "Wants it later"), (Acts.Sooner, "Wants it earlier"), (Acts.OtherDay, "Wants another day"),
        (Acts.CannotCome, "Cannot come"), (Acts.Arriving, "Is late, or at the door"), (Acts.Any, "Leaves the choice to us"), (Acts.Another, "Wants one more"),
        (Acts.Beside, "Wants it right beside the time spoken of"), (Acts.Counted, "Counts from the time spoken of"), (Acts.Alone, "Comes alone"),
        (Acts.Why, "Asks what it is needed for"), (Acts.Note, "Has a remark for the staff"),
    ];

    private static readonly (Topics Topic, string Words)[] About =
    [
        (Core.Understanding.Topics.Hours, "Opening hours"), (Core.Understanding.Topics.Price, "Prices"), (Core.Understanding.Topics.Duration, "Durations"),
        (Core.Understanding.Topics.Address, "The address"), (Core.Understanding.Topics.Services, "Which services there are"),
        (Core.Understanding.Topics.Contact, "The phone number"), (Core.Understanding.Topics.Availability, "When there is room"),
        (Core.Understanding.Topics.Self, "Who or what answers here"), (Core.Understanding.Topics.Other, "Something the documents may answer"),
    ];

    internal static IReadOnlyList<SlotLine> Of(Reading reading) =>
        [.. Does.Where(one => reading.Acts.HasFlag(one.Act)).Select(one => new SlotLine(one.Words, "What the message does besides giving values"))];

    internal static IReadOnlyList<SlotLine> Topics(Reading reading) =>
        [.. About.Where(one => reading.Topics.HasFlag(one.Topic)).Select(one => new SlotLine(one.Words, "Answered from the client's config or documents"))];
}
