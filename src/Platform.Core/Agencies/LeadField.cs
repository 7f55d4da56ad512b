namespace Platform.Core.Agencies;

/// <summary>A slot of lead capture: <c>name, phone, email, service, preferred_time</c>.</summary>
public enum LeadField
{
    Name,
    Phone,
    Email,
    Service,
    PreferredTime,
}
