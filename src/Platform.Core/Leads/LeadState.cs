using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>Where a lead's conversation stands: what a turn starts from and leaves. Stored as <see cref="LeadStateJson"/> writes it.</summary>
public sealed record LeadState
{
    public LeadStage Stage { get; init; }

    /// <summary>The language that the person's own words showed, one that the client serves; null while they did not.</summary>
    public string? Locale { get; init; }
    public LeadQuestion Question { get; init; }

    /// <summary>The turn that first asked it: the question is repeated in the same words.</summary>
    public int AskedAt { get; init; }

    public string? Name { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }
    public string? Email { get; init; }

    /// <summary>The service's configured name.</summary>
    public string? Service { get; init; }

    /// <summary>What was said of the time; goes on until a time is chosen.</summary>
    public TimeWish? Wish { get; init; }

    /// <summary>The chosen start in the client's zone; was free when chosen.</summary>
    public LocalDateTime? Time { get; init; }

    /// <summary>The other time of day that the wish could mean.</summary>
    public LocalTime? Other { get; init; }

    /// <summary>Times offered last, in the order spoken.</summary>
    public ImmutableArray<LocalDateTime>? Offered { get; init; }

    /// <summary>The times that the chosen one was chosen from, for "no, the second one".</summary>
    public ImmutableArray<LocalDateTime>? Passed { get; init; }

    /// <summary>When the appointment is that was made before the one that is being made, for "the same day".</summary>
    public LocalDateTime? Former { get; init; }

    /// <summary>Times offered and not wanted.</summary>
    public ImmutableArray<LocalDateTime>? Declined { get; init; }

    public LeadHold? Hold { get; init; }

    /// <summary>The booking that stands; with a <see cref="Time"/> or <see cref="Service"/> other than its own it is being moved.</summary>
    public LeadBooking? Booking { get; init; }

    /// <summary>The attempt under way in an external calendar.</summary>
    public Guid? Attempt { get; init; }

    /// <summary>The reference that the attempt's booking will have.</summary>
    public string? Reference { get; init; }

    /// <summary>Optional slots that the person would rather not give.</summary>
    public LeadFields Refused { get; init; }

    /// <summary>Slots that the channel filled and the person has not seen.</summary>
    public LeadFields FromChannel { get; init; }

    /// <summary>Slots taken from the contact that the person is known as, until they have said that it is still so.</summary>
    public LeadFields Recalled { get; init; }

    /// <summary>True once the person has heard who they are in a summary, as it stands: on the phone it is not spelled out again.</summary>
    public bool ReadBack { get; init; }

    /// <summary>The appointment of another conversation that they are looking for; null when they look for none.</summary>
    public LeadClaim? Claim { get; init; }

    /// <summary>References and numbers tried in this session that fit no booking.</summary>
    public int Tries { get; init; }

    /// <summary>True while they are being put on the waiting list: who they are is asked, no time.</summary>
    public bool Joining { get; init; }

    /// <summary>Their entry on the waiting list.</summary>
    public Guid? Waiting { get; init; }

    /// <summary>The slot that the person wants to give anew.</summary>
    public LeadFields Changing { get; init; }

    /// <summary>The slots before the last change, for "no wait, that was right".</summary>
    public LeadValues? Before { get; init; }

    /// <summary>The service that <see cref="LeadQuestion.ThisService"/> asks about.</summary>
    public string? Guess { get; init; }

    /// <summary>The services of which one is meant, while it is asked which; null where it is any.</summary>
    public ImmutableArray<string>? Among { get; init; }

    /// <summary>What the last message asked about the business, for "and on Saturdays?".</summary>
    public Understanding.Topics Topic { get; init; }

    /// <summary>What the client's documents last answered, for "and on Sundays?".</summary>
    public string? Subject { get; init; }

    /// <summary>Digits given that are no whole phone number yet.</summary>
    public string? Digits { get; init; }

    /// <summary>How many people still want an appointment, as far as they said; 0 where the person comes alone.</summary>
    public int Party { get; init; }

    /// <summary>What those who receive them should know, in the person's own words; null where nothing was said.</summary>
    public string? Note { get; init; }

    /// <summary>Messages in a row that made no sense.</summary>
    public int Lost { get; init; }

    /// <summary>Set once the conversation has ended: <c>booked, cancelled, answered, escalated</c>.</summary>
    public string? Outcome { get; init; }

    [JsonIgnore]
    public LeadValues Values => new(Name, Phone, Email, Service, Time);

    public static LeadState New { get; } = new();
}
