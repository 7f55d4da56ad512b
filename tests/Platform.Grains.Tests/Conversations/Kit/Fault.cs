namespace Platform.Grains.Tests.Conversations;

/// <summary>What goes wrong with a write.</summary>
internal enum Fault
{
    None,
    Fenced,
    TimeTaken,
    Refused,

    /// <summary>The database did not say; nothing was written.</summary>
    UnknownLost,

    /// <summary>The database did not say; it was written.</summary>
    UnknownWritten,
    Throws,
}
