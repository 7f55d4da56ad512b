using NodaTime;
using Platform.Core.Conversations;
using Platform.Web.Conversations;

namespace Platform.Web.Turns;

/// <summary>What a turn's fields must be.</summary>
internal static class TurnRules
{
    /// <summary>The first thing that is wrong, for the developer who sent it; null when all is well.</summary>
    internal static string? Fault(TurnRequest turn) =>
        (Channels.IsKnown(turn.Channel) ? null : "channel is one of phone, whatsapp, sms, web.")
        ?? MessageRules.PurposeFault(turn.Purpose)
        ?? MessageRules.IdFault("sessionId", turn.SessionId)
        ?? MessageRules.IdFault("messageId", turn.MessageId)
        ?? MessageRules.TextFault(turn.Message)
        ?? (turn.Context is { } context ? Fault(context) : null);

    /// <summary>A caller id that is a number in E.164; what channels send for a withheld one is none.</summary>
    internal static string? Number(string? callerId) =>
        callerId is ['+', >= '1' and <= '9', ..] && callerId.Length is >= 8 and <= 16 && !callerId.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? callerId : null;

    private static string? Fault(TurnContext context) =>
        (context.CallerId is { Length: > 64 } ? "context.callerId has 64 characters at most." : null)
        ?? (context.Name is { } name && (name.Length > 200 || MessageRules.HoldsControls(name)) ? "context.name has 200 characters at most, and no control characters." : null)
        ?? (context.Locale is { } locale && !IsLanguageTag(locale) ? "context.locale is a BCP 47 tag, such as en-GB." : null)
        ?? (context.TimeZone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null ? "context.timeZone is an IANA zone, such as Europe/Madrid." : null);

    private static bool IsLanguageTag(string tag) =>
        tag.Length is >= 2 and <= 35 && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1])
        && !tag.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
