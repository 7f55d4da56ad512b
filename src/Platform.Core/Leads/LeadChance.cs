namespace Platform.Core.Leads;

/// <summary>Chance, drawn before the turn is decided and kept with the decision.</summary>
/// <param name="Reservation">Id of a new hold or booking.</param>
/// <param name="Effect">Id of a new effect.</param>
/// <param name="Reference">A new booking's reference.</param>
public sealed record LeadChance(Guid Reservation, Guid Effect, string Reference);
