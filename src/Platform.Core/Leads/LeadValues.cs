using NodaTime;

namespace Platform.Core.Leads;

/// <summary>The five slots.</summary>
public sealed record LeadValues(string? Name, string? Phone, string? Email, string? Service, LocalDateTime? Time);
