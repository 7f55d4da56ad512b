using Platform.Core.Understanding;

namespace Platform.Core.Support;

/// <summary>Where a support conversation stands. Stored as <see cref="SupportStateJson"/> writes it.</summary>
public sealed record SupportState
{
    /// <summary>The last turn that support made; 0 before the first.</summary>
    public int Turn { get; init; }

    /// <summary>The language that the person's own words showed; null while they did not.</summary>
    public string? Locale { get; init; }
    public SupportQuestion Question { get; init; }

    /// <summary>The turn that first asked it.</summary>
    public int AskedAt { get; init; }

    /// <summary>What the client's documents last answered, for "and on Sundays?".</summary>
    public string? Subject { get; init; }

    /// <summary>What the last message asked of the business's own facts.</summary>
    public Topics Topic { get; init; }

    /// <summary>The service that was spoken of last, by its configured name.</summary>
    public string? Service { get; init; }

    /// <summary>What they asked that could not be answered, or said of a booking, while it is asked about.</summary>
    public string? Said { get; init; }

    /// <summary>Messages in a row that made no sense, or could not be looked up.</summary>
    public int Lost { get; init; }

    /// <summary>True where intent decides who answers: a booking is handed on without asking.</summary>
    public bool Free { get; init; }

    /// <summary><c>answered</c> or <c>escalated</c> once the conversation has ended.</summary>
    public string? Outcome { get; init; }

    public static SupportState New { get; } = new();

    /// <summary>The state's name in rows and bodies.</summary>
    public string Name() => (Outcome, Question) switch
    {
        ("escalated", _) => "escalated",
        ("answered", _) => "completed",
        (_, SupportQuestion.Clarify) => "clarifying",
        (_, SupportQuestion.Book or SupportQuestion.Appointment) => "offering_booking",
        (_, SupportQuestion.Human) => "offering_human",
        _ => "answering",
    };
}
