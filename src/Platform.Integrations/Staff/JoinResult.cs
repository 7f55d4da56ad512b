namespace Platform.Integrations.Staff;

/// <summary>What came of taking an invitation.</summary>
public enum JoinResult
{
    Joined,

    /// <summary>It was taken, withdrawn or replaced, or is too old.</summary>
    Gone,

    /// <summary>The address signs in already: one address belongs to one agency.</summary>
    AddressTaken,
}
