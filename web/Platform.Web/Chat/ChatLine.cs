using System.Text.Json;

namespace Platform.Web.Chat;

/// <summary>One line of what was said.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="MessageId">Of a user's line.</param>
/// <param name="Turn">Of an assistant's line.</param>
internal sealed record ChatLine(
    string Role, string Content, DateTimeOffset At, string? MessageId = null, int? Turn = null, JsonElement? Actions = null, JsonElement? Metadata = null);
