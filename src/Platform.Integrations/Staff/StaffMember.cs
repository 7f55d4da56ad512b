using NodaTime;
using Platform.Core.Staff;

namespace Platform.Integrations.Staff;

/// <summary>One of an agency's staff. Mutable because Identity changes its user in place, then asks the store to write it.</summary>
public sealed class StaffMember
{
    public required StaffId Id { get; init; }
    public required string Email { get; set; }

    /// <summary>The address as Identity compares it.</summary>
    public string EmailKey { get; set; } = "";
    public required string Name { get; set; }

    /// <summary>One of <see cref="StaffRoles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>May sign in. Colleagues change it (<see cref="StaffRoster"/>); no write of Identity does.</summary>
    public bool Active { get; init; } = true;
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password, the second step and by asking: cookies that carry another one end.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Failed sign-ins in a row.</summary>
    public int Failures { get; set; }
    public Instant? LockedUntil { get; set; }

    /// <summary>Sign-in asks for a code too.</summary>
    public bool TwoFactor { get; set; }

    /// <summary>The key shared with the authenticator app, sealed; there without <see cref="TwoFactor"/> while it is being set up.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>How often the row had been written when it was read.</summary>
    public long Version { get; set; }

    /// <summary>What the next write does, for the audit: one of <see cref="StaffChanges"/>. Null: nothing that has to be told.</summary>
    public string? Change { get; set; }
}
