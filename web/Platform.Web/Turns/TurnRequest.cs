using System.ComponentModel;

namespace Platform.Web.Turns;

/// <summary>A message to be answered with one turn.</summary>
internal sealed record TurnRequest
{
    [Description("`phone`, `whatsapp`, `sms` or `web`.")]
    public required string Channel { get; init; }

    [Description("`lead_capture`, `support`, or `auto` (what the person wants decides); absent for the session's own, at first the client's default.")]
    public string? Purpose { get; init; }

    [Description("Your own id of the conversation, at most 200 characters. One that starts with `sandbox-` is a try-out.")]
    public required string SessionId { get; init; }

    [Description("Your own id of this message, at most 200 characters. The same id again gives the same body.")]
    public required string MessageId { get; init; }

    [Description("What the person said, at most 4,000 characters.")]
    public required string Message { get; init; }

    [Description("What the channel knows of the person.")]
    public TurnContext? Context { get; init; }
}
