using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Understanding;

/// <summary>All that a reader may know besides the words: zone and clock, region, what was asked and offered.</summary>
public sealed record ReadingContext
{
    /// <summary>BCP 47 tag of the person's language, such as <c>en</c> or <c>en-US</c> (numeric dates by its locale).</summary>
    public required string Locale { get; init; }

    /// <summary>The client's time zone; relative dates are resolved in it.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The instant at which the words were said.</summary>
    public required Instant Reference { get; init; }

    /// <summary>ISO 3166-1 alpha-2 region in which a phone number without country code is read, such as <c>ES</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The client's services. Readers cache what they derive by this array's identity: pass the same one again.</summary>
    public ImmutableArray<ServiceName> Services { get; init; } = [];

    /// <summary>The channel: <c>phone</c> reads spoken forms too.</summary>
    public string Channel { get; init; } = "web";

    /// <summary>What the pending question asked for; a bare value is read as that first.</summary>
    public Asked Asked { get; init; }

    /// <summary>What is still missing and will be asked: a message that is nothing but such a value is read as one.</summary>
    public Asked Missing { get; init; }

    /// <summary>The times last offered, in order, for "the second one", "the earliest", "the 4 pm one".</summary>
    public ImmutableArray<LocalDateTime> Offered { get; init; } = [];

    /// <summary>The time under discussion, for "an hour later", "same time on Thursday".</summary>
    public LocalDateTime? Current { get; init; }

    /// <summary>The person's name as far as it is known, for "it's with a G"; null while it is not.</summary>
    public string? Name { get; init; }

    /// <summary>Their e-mail address as far as it is known, for "the e-mail is with a y"; null while it is not.</summary>
    public string? Email { get; init; }

    /// <summary>Digits given before that are no whole phone number yet; null where none are.</summary>
    public string? Digits { get; init; }

    /// <summary>Opening hours, which decide am or pm where the words do not; null when unknown.</summary>
    public OpeningHours? Hours { get; init; }
}
