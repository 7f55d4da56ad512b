namespace Platform.Journeys;

/// <summary>An appointment that a visitor was told of.</summary>
internal sealed record Booked(string Reference, DateTimeOffset Start);
