using NodaTime;

namespace Platform.Integrations.Conversations;

/// <summary>What a person wrote.</summary>
/// <param name="Turn">The turn that answered it; null while none did.</param>
/// <param name="Status"><c>pending</c>, <c>answered</c> or <c>for_human</c>.</param>
public sealed record MessageRow(string Id, int? Turn, string Status, string Text, Instant At);
