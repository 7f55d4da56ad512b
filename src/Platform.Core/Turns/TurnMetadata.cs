using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Core.Usage;

namespace Platform.Core.Turns;

/// <summary>What a reply tells about itself, beside its words (the design's <c>metadata</c>).</summary>
public sealed record TurnMetadata
{
    /// <summary>Null only for a reply that no purpose made (a human has the session).</summary>
    public string? Purpose { get; init; }

    /// <summary>State of the flow, such as <c>collecting_name</c>.</summary>
    public string? State { get; init; }

    public Slots Slots { get; init; } = Slots.Empty;

    /// <summary>Intent of the messages: faq, booking, complaint, escalation, other.</summary>
    public string? Intent { get; init; }

    /// <summary>Confidence in the intent or the answer, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The parts of the confidence in an answer from the client's documents; null for any other reply.</summary>
    public AnswerConfidence? Answer { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>True from the turn on that hands over to a human.</summary>
    public bool Escalated { get; init; }

    /// <summary><c>booked</c>, <c>cancelled</c>, <c>answered</c> or <c>escalated</c> once the conversation has ended.</summary>
    public string? Outcome { get; init; }

    /// <summary>How many people want an appointment, where more than one do; else null.</summary>
    public int? People { get; init; }

    /// <summary>What those who receive them should know, in the person's own words; null where nothing was said.</summary>
    public string? Note { get; init; }

    /// <summary>What the reply took of a language model; null where none was asked.</summary>
    public UsageTotal? Usage { get; init; }

    /// <summary>One of the four error codes where the reply is a fallback after an error; else null.</summary>
    public string? Error { get; init; }
}
