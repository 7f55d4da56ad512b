using System.Text.Json.Serialization;

namespace Platform.Core.Leads;

/// <summary>The question that is open: what the next message most likely answers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadQuestion>))]
public enum LeadQuestion
{
    None,

    /// <summary>Whether to book at all, after a question that came first.</summary>
    Wanted,
    Name,
    Phone,
    Email,
    Service,

    /// <summary>Whether it is the one service there is, or the one that the words came near to.</summary>
    ThisService,

    /// <summary>Day and time, nothing known yet.</summary>
    When,

    /// <summary>The day, for a time that is known.</summary>
    Day,

    /// <summary>Which of the offered times, or another.</summary>
    Time,

    /// <summary>Morning or evening.</summary>
    Half,

    /// <summary>Whether the summary is right.</summary>
    Confirm,

    /// <summary>What of the summary is wrong.</summary>
    Change,

    /// <summary>Whether the booking is really to be called off.</summary>
    CallOff,

    /// <summary>Whether a human should take over.</summary>
    Human,

    /// <summary>Whether what is known of the person from before is still so.</summary>
    Still,

    /// <summary>Which of their appointments is meant.</summary>
    Which,

    /// <summary>The reference of an appointment made before.</summary>
    Reference,

    /// <summary>The number that it was booked with.</summary>
    BookedPhone,

    /// <summary>Whether they would like to be on the waiting list.</summary>
    Waitlist,

    /// <summary>Whether the booking is to be moved or called off.</summary>
    CallOffOrMove,

    /// <summary>Whether the next of several people is to have an appointment too, after the one that was made.</summary>
    NextPerson,
}
