namespace Platform.Integrations.Conversations;

/// <summary>Which sessions of an agency are wanted.</summary>
public sealed record SessionFilter
{
    /// <summary>One client; null for all of the agency's.</summary>
    public string? Client { get; init; }

    /// <summary>A mode (<c>bot, human, closed</c>), <c>open</c> (bot or human), a state of the flow, or an outcome; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Words of either side, the session's id, or the lead's name, phone or e-mail; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Try-outs instead of real sessions.</summary>
    public bool Sandbox { get; init; }
}
