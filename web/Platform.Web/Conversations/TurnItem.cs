using System.Text.Json;

namespace Platform.Web.Conversations;

/// <summary>One reply with what it answers.</summary>
internal sealed record TurnItem(
    int Turn, IReadOnlyList<MessageItem> Messages, string Text, JsonElement Metadata, JsonElement Actions, DateTimeOffset At);
