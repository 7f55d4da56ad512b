namespace Platform.Core.Leads;

/// <summary>What a model's work adds to a turn besides readings.</summary>
/// <param name="Words">Sentences for what the flow has no answer to; null for none.</param>
/// <param name="OfferHuman">The person seems to want a human, or to complain: they are asked.</param>
/// <param name="Escalate">A reason for a handover; null for none.</param>
internal sealed record ModelHelp(string? Words, bool OfferHuman, string? Escalate);
