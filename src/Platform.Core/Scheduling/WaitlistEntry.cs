namespace Platform.Core.Scheduling;

/// <summary>Somebody who waits for a time that nobody can have at the moment.</summary>
/// <param name="Calendar">The calendar that the service stands in.</param>
/// <param name="Service">The service's configured name.</param>
/// <param name="Phone">E.164.</param>
public sealed record WaitlistEntry(Guid Id, string Calendar, string Service, TimeWish Wish, string? Name, string? Phone, string? Email);
