using NodaTime;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;

namespace Platform.Grains.Conversations;

/// <summary>A message as it came from an adapter, as the session keeps it: in text that every store can hold.</summary>
internal static class Incoming
{
    public static InboundMessage Message(AcceptRequest request, Instant now) =>
        new(StorableText.Of(request.MessageId), StorableText.Of(request.Text), now) { Context = Context(request) };

    /// <summary>The caller's name for a session that has no row yet.</summary>
    public static SessionState Introduce(SessionState state, AcceptRequest request) =>
        state with { ExternalId = StorableText.Of(request.SessionId), Sandbox = request.Sandbox };

    private static MessageContext? Context(AcceptRequest request) =>
        request is { CallerId: null, Name: null, Locale: null, TimeZone: null, Purpose: null, SandboxNow: null, ReplyTo: null } ? null : new()
        {
            Person = new()
            {
                CallerId = StorableText.Of(request.CallerId),
                Name = StorableText.Of(request.Name),
                Locale = StorableText.Of(request.Locale),
                TimeZone = StorableText.Of(request.TimeZone),
                ReplyTo = StorableText.Of(request.ReplyTo),
            },
            Purpose = StorableText.Of(request.Purpose),
            SandboxNow = request.SandboxNow is { } stands ? Instant.FromUnixTimeMilliseconds(stands) : null,
        };
}
