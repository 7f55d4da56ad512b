namespace Platform.Grains.Contracts.Conversations;

public enum AcceptStatus
{
    /// <summary>Answered by a committed turn (or, in human mode, durable for the human): there is a body.</summary>
    Answered,

    /// <summary>Durable; its turn is being made.</summary>
    Durable,

    /// <summary>Twenty messages wait already: too much (429).</summary>
    QueueFull,

    /// <summary>This activation could not finish: repeat with the same id.</summary>
    Retry,

    /// <summary>The client has no published config yet (409).</summary>
    NotPublished,

    /// <summary>No such client in this agency (404).</summary>
    UnknownClient,
}
