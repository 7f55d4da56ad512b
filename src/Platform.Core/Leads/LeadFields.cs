namespace Platform.Core.Leads;

/// <summary>A set of slots.</summary>
[Flags]
public enum LeadFields
{
    None = 0,
    Name = 1,
    Phone = 2,
    Email = 4,
    Service = 8,
    Time = 16,
}
