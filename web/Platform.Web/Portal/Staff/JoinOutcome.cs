namespace Platform.Web.Portal.Staff;

/// <summary>How taking an invitation ended.</summary>
internal enum JoinOutcome
{
    Joined,
    Gone,
    AddressTaken,
    NameWanted,
    PasswordWeak,
}
