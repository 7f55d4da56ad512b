using System.ComponentModel.DataAnnotations;

namespace Platform.Web.Chat;

/// <summary>How much the public chat takes from anyone: three buckets of messages, and sockets.</summary>
internal sealed class ChatLimits
{
    internal const string Section = "Limits:Chat";

    /// <summary>Messages a second of one session in the long run. Default 1.</summary>
    [Range(0.01, 1_000)]
    public double SessionPerSecond { get; init; } = 1;

    /// <summary>Messages at once of one session. Default 20.</summary>
    [Range(1, 10_000)]
    public int SessionBurst { get; init; } = 20;

    /// <summary>Messages and new connections a second from one address, which may be a whole office. Default 20.</summary>
    [Range(0.01, 100_000)]
    public double AddressPerSecond { get; init; } = 20;

    /// <summary>Messages and new connections at once from one address. Default 400.</summary>
    [Range(1, 1_000_000)]
    public int AddressBurst { get; init; } = 400;

    /// <summary>Messages a second to one client in the long run. Default 200.</summary>
    [Range(0.01, 1_000_000)]
    public double ClientPerSecond { get; init; } = 200;

    /// <summary>Messages at once to one client. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int ClientBurst { get; init; } = 2_000;

    /// <summary>Open connections of one address. Default 256.</summary>
    [Range(1, 1_000_000)]
    public int SocketsPerAddress { get; init; } = 256;

    /// <summary>Seconds for which what is known of a client is remembered: that long its chat stays open once it is switched off. Default 5.</summary>
    [Range(0, 3_600)]
    public double ClientSeconds { get; init; } = 5;

    /// <summary>Minutes without a message after which a connection is closed; it resumes with its token. Default 30.</summary>
    [Range(1, 1_440)]
    public int IdleMinutes { get; init; } = 30;
}
