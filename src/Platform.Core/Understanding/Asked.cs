namespace Platform.Core.Understanding;

/// <summary>What a question asks for.</summary>
[Flags]
public enum Asked
{
    None = 0,
    Name = 1,
    Phone = 2,
    Email = 4,
    Service = 8,
    Date = 16,
    Time = 32,
    Confirm = 64,
    /// <summary>One of the offered options.</summary>
    Choice = 128,
    /// <summary>A booking's reference.</summary>
    Reference = 256,
    /// <summary>Asked for something else, but times were spoken of: a bare hour is one of them ("ok 10 then").</summary>
    Spoken = 512,
}
