namespace Platform.Core.Scheduling;

/// <summary>Whose booking it is, as it will be listed.</summary>
/// <param name="Reference">What the person keeps: at least 50 random bits.</param>
/// <param name="Phone">E.164.</param>
public sealed record BookingDetails(string Reference, string Service, string? Name, string? Phone, string? Email);
