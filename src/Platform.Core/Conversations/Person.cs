namespace Platform.Core.Conversations;

/// <summary>What the channel tells of the person, at their last message.</summary>
public sealed record Person
{
    /// <summary>E.164 number of the caller or sender, when the channel gives it.</summary>
    public string? CallerId { get; init; }

    /// <summary>Profile name on the channel.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA zone of the person.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The address that replies are sent to; null where whoever hands a message over gets the reply in its body.</summary>
    public string? ReplyTo { get; init; }

    public static Person Unknown { get; } = new();
}
