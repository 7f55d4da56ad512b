using System.Collections.Immutable;

namespace Platform.Core.Understanding;

/// <summary>Everything the readers found in one message. What the text does not give is absent.</summary>
public sealed record Reading
{
    public required string Text { get; init; }
    public ImmutableArray<DateTimeReading> DateTimes { get; init; } = [];

    /// <summary>Lengths of time, which are no date.</summary>
    public ImmutableArray<DurationReading> Durations { get; init; } = [];
    public ImmutableArray<PhoneReading> Phones { get; init; } = [];
    public ImmutableArray<EmailReading> Emails { get; init; } = [];
    public ImmutableArray<NameReading> Names { get; init; } = [];

    /// <summary>Services named, best first; <see cref="ServiceReading.Negated"/> ones are what the person does not want.</summary>
    public ImmutableArray<ServiceReading> Services { get; init; } = [];

    /// <summary>True where a word of a service's name stands in another sense, and no service is named ("sell my house" of a "house viewing"), or a common service is wanted that the client has not.</summary>
    public bool InPassing { get; init; }

    /// <summary>A service described by how it stands to the others ("the cheapest one"); null when none is.</summary>
    public ServiceRank? Rank { get; init; }

    /// <summary>True where <see cref="Rank"/> compares with the one spoken of ("the cheaper one"), and not with all.</summary>
    public bool Compares { get; init; }

    /// <summary>How many people are to come, the writer among them; null where no number is told.</summary>
    public int? People { get; init; }

    public YesNo? YesNo { get; init; }

    /// <summary>Which of the offered options was chosen, from 0; null when none was.</summary>
    public int? Choice { get; init; }

    public IntentReading Intent { get; init; } = IntentReading.None;

    /// <summary>True when the person asks for a human (not when the word merely occurs).</summary>
    public bool WantsHuman { get; init; }

    /// <summary>What the message does in the conversation, besides giving values.</summary>
    public Acts Acts { get; init; }

    /// <summary>What the message asks about the business.</summary>
    public Topics Topics { get; init; }

    /// <summary>True when the message has the form of a question, whatever it is about.</summary>
    public bool Asks { get; init; }

    /// <summary>Slots that are named in the text, as in "my e-mail is …" or "change the time".</summary>
    public Asked Mentioned { get; init; }

    /// <summary>Booking references that occur in the text, upper case.</summary>
    public ImmutableArray<string> References { get; init; } = [];
}
