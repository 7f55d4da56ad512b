namespace Platform.Grains.Contracts.Conversations;

/// <summary>What a caller of Accept waits for.</summary>
public enum Wait
{
    /// <summary>The committed reply.</summary>
    Reply,

    /// <summary>Only that the message is durable; the reply goes out as an effect.</summary>
    Durable,
}
