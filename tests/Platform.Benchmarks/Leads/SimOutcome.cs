namespace Platform.Benchmarks.Leads;

/// <param name="Outcome">How the conversation ended; <c>none</c> when it did not within the turns.</param>
/// <param name="Right">Booked with every slot as wanted.</param>
/// <param name="Strayed">A question in the middle was not followed by the pending one.</param>
internal sealed record SimOutcome(string Outcome, bool Right, bool Strayed, int Turns);
