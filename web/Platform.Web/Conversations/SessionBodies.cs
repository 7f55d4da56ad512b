using System.Text.Json;
using Platform.Integrations.Conversations;

namespace Platform.Web.Conversations;

/// <summary>Sessions as the API tells them.</summary>
internal static class SessionBodies
{
    internal static SessionItem Item(SessionRow row) => new(
        row.SessionId, row.Session, row.Channel, row.Client, row.Mode, row.State, row.Outcome, row.StartedAt.ToDateTimeOffset(), row.LastAt.ToDateTimeOffset());

    internal static SessionBody Whole(Transcript transcript)
    {
        var row = transcript.Session;
        return new(
            row.SessionId, row.Session, row.Channel, row.Client, row.Mode, row.State, row.Outcome, row.StartedAt.ToDateTimeOffset(),
            row.LastAt.ToDateTimeOffset(), [.. transcript.Turns.Select(Turn)], [.. transcript.Waiting.Select(Message)]);
    }

    internal static TurnItem Turn(TurnRow row)
    {
        var body = JsonElement.Parse(row.Body);
        return new(
            row.Turn, [.. row.Messages.Select(Message)], body.GetProperty("text").GetString() ?? "", body.GetProperty("metadata"),
            body.GetProperty("actions"), row.At.ToDateTimeOffset());
    }

    private static MessageItem Message(MessageRow row) => new(row.Id, row.Text, row.At.ToDateTimeOffset());
}
