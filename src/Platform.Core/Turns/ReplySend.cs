using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Core.Conversations;

namespace Platform.Core.Turns;

/// <summary>
/// Makes the send of a committed reply, whoever made the reply: a purpose, or the fallback when none could. The only place where
/// words to a person become an effect, so that no turn is committed on a messaging channel and then reaches nobody.
/// </summary>
public static class ReplySend
{
    public const string Kind = "send_reply";

    /// <summary>Null where nothing is to be sent: no words, no address, another kind of channel, or a try-out.</summary>
    public static Effect? Of(SessionState session, string text, ImmutableArray<TurnAction> actions)
    {
        if (text.Length == 0 || session.Sandbox || session.Person.ReplyTo is not { } to || !Channels.IsMessaging(session.Key.Channel)) return null;
        var options = actions.OfType<TurnAction.QuickReplies>().SelectMany(q => q.Options).ToImmutableArray();
        var message = new ReplyMessage(session.Key.Channel, to, text, options);
        return new(Id(session), Kind, JsonSerializer.Serialize(message, ReplyMessageJson.Default.ReplyMessage), Speaks: true);
    }

    // A turn has one reply, so its place in the thread, whose hash nobody can guess, is the idempotency key.
    private static Guid Id(SessionState session) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{session.Key}/{session.Number}/{session.Turn + 1}/{session.Epoch}/{Kind}")).AsSpan(0, 16), bigEndian: true);
}
