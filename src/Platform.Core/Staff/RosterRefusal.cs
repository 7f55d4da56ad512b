namespace Platform.Core.Staff;

/// <summary>Why a change to an agency's staff is not made.</summary>
public enum RosterRefusal
{
    /// <summary>The agency has no such member or invitation.</summary>
    NotThere,

    /// <summary>Whoever asks is not active, or asks for more than their own role.</summary>
    NotAllowed,

    /// <summary>Nobody would be left who may do everything.</summary>
    LastOwner,

    /// <summary>The address is a member's already.</summary>
    AlreadyMember,
}
