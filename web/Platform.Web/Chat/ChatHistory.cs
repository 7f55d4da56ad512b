using Platform.Core.Conversations;
using Platform.Integrations.Conversations;
using Platform.Web.Conversations;

namespace Platform.Web.Chat;

/// <summary>What was said in a thread's newest session, for a page that comes back.</summary>
internal sealed class ChatHistory(SessionQueries sessions)
{
    internal async Task<IReadOnlyList<ChatLine>> OfAsync(ThreadKey thread, CancellationToken cancellation)
    {
        var transcript = await sessions.FindAsync(thread.Agency, thread.Client, thread.Thread, null, cancellation);
        return transcript is null ? [] : [.. transcript.Turns.SelectMany(Lines), .. transcript.Waiting.Select(Theirs)];
    }

    private static IEnumerable<ChatLine> Lines(TurnRow row)
    {
        foreach (var message in row.Messages)
            yield return Theirs(message);
        var turn = SessionBodies.Turn(row);
        // a turn that only keeps what happened outside has no words
        if (turn.Text.Length > 0)
            yield return new("assistant", turn.Text, turn.At, Turn: turn.Turn, Actions: turn.Actions, Metadata: turn.Metadata);
    }

    private static ChatLine Theirs(MessageRow message) => new("user", message.Text, message.At.ToDateTimeOffset(), MessageId: message.Id);
}
