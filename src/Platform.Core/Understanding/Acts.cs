namespace Platform.Core.Understanding;

/// <summary>Dialogue acts of a message; several may hold at once.</summary>
[Flags]
public enum Acts : long
{
    None = 0,
    Greet = 1,
    Thank = 2,
    Bye = 4,
    /// <summary>Changes a value given before ("actually …", "no, make it …", "I meant …").</summary>
    Correct = 8,
    /// <summary>Calls the booking or the conversation off.</summary>
    Cancel = 16,
    /// <summary>Moves an existing appointment.</summary>
    Reschedule = 32,
    StartOver = 64,
    /// <summary>Asks to hear the last reply again.</summary>
    Repeat = 128,
    Help = 256,
    /// <summary>Declines to give what was asked ("skip", "I'd rather not say").</summary>
    Refuse = 512,
    SmallTalk = 1024,
    /// <summary>Wants an appointment ("I'd like to book …").</summary>
    Book = 2048,
    /// <summary>Takes a correction back ("no wait, that was right", "never mind, keep it").</summary>
    Undo = 4096,
    /// <summary>Wants other options than those offered ("anything else?", "none of those").</summary>
    OtherOptions = 8192,
    /// <summary>Complains about the business or about us.</summary>
    Complain = 16384,
    /// <summary>Asks for the soonest free time.</summary>
    Earliest = 32768,
    /// <summary>A yes with a reserve after it ("yes, but …", "good, except …", "sure, if …").</summary>
    But = 65536,
    /// <summary>Wants time before going on ("hold on", "let me think").</summary>
    Wait = 131072,
    /// <summary>Wants the time otherwise without saying when ("a bit later", "another day").</summary>
    OtherTime = 262144,
    /// <summary>Speaks of an appointment that they have ("my appointment", "the booking I made").</summary>
    Standing = 524288,
    /// <summary>Asks for the waiting list.</summary>
    Waitlist = 1048576,
    /// <summary>Asks when the appointment that they have is ("when is my appointment?").</summary>
    Recall = 2097152,
    /// <summary>More people than one are to come ("for two people", "can my husband come too?").</summary>
    Company = 4194304,
    /// <summary>Goes on from what was just asked ("and on Saturdays?", "and the facial?").</summary>
    FollowUp = 8388608,
    /// <summary>Wants the time later than the one spoken of, without saying when.</summary>
    Later = 16777216,
    /// <summary>Wants the time earlier than the one spoken of, without saying when.</summary>
    Sooner = 33554432,
    /// <summary>Wants another day than the one spoken of, without saying which.</summary>
    OtherDay = 67108864,
    /// <summary>Cannot come to an appointment ("I can't make it today"): whether to move it or to call it off is not said.</summary>
    CannotCome = 134217728,
    /// <summary>Is late for an appointment, or at the door.</summary>
    Arriving = 268435456,
    /// <summary>Leaves the choice to us ("whichever", "you choose", "I don't mind").</summary>
    Any = 536870912,
    /// <summary>Wants one more of something ("another one", "one more for my son").</summary>
    Another = 1073741824,
    /// <summary>With <see cref="Later"/> or <see cref="Sooner"/>: right beside the time spoken of ("straight after that").</summary>
    Beside = 1L << 31,
    /// <summary>Counts from the time spoken of ("an hour later"): with none spoken of it tells no time.</summary>
    Counted = 1L << 32,
    /// <summary>They come alone after all ("just me").</summary>
    Alone = 1L << 33,
    /// <summary>Asks what something is needed for, or whether it must be given.</summary>
    Why = 1L << 34,
    /// <summary>Tells something that those who receive them should know ("please note I have a bad back").</summary>
    Note = 1L << 35,
}
