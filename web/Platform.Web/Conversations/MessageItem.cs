namespace Platform.Web.Conversations;

/// <summary>What the person said.</summary>
internal sealed record MessageItem(string Id, string Text, DateTimeOffset At);
