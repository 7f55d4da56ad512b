using Platform.Core.Turns;

namespace Platform.Grains.Conversations;

/// <summary>What came of asking a purpose.</summary>
internal abstract record Attempt
{
    public sealed record Proposed(Outcome Outcome) : Attempt;

    /// <summary>The epoch changed meanwhile: nothing of it counts.</summary>
    public sealed record Dropped : Attempt;

    /// <summary>It could not be asked: its silo, or what it reads, does not answer just now. Asking again is safe.</summary>
    public sealed record Unreached : Attempt;

    /// <summary>It failed or came too late.</summary>
    /// <param name="Error">One of the four error codes.</param>
    public sealed record Failed(string Error) : Attempt;
}
