namespace Platform.Web.Portal.Account;

/// <summary>What came of a change to one's passkeys.</summary>
internal enum PasskeyOutcome
{
    Added,
    Renamed,
    Removed,

    /// <summary>The device's answer was none, came too late, or is of a passkey known already.</summary>
    Failed,

    /// <summary>The present password was not right.</summary>
    PasswordWrong,

    /// <summary>The member has no such passkey any more.</summary>
    Gone,

    NameWanted,
}
