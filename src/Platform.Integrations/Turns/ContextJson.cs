using System.Text.Json;
using NodaTime;
using Platform.Core.Conversations;

namespace Platform.Integrations.Turns;

/// <summary>What came with a message, as its row keeps it; null when nothing did.</summary>
internal static class ContextJson
{
    public static string? Write(MessageContext? context) => context is null ? null : JsonSerializer.Serialize(
        new StoredContext(context.Person == Person.Unknown ? null : context.Person, context.Purpose, context.SandboxNow?.ToUnixTimeMilliseconds()),
        StoredContextJson.Default.StoredContext);

    public static MessageContext? Read(string? json)
    {
        if (json is null || JsonSerializer.Deserialize(json, StoredContextJson.Default.StoredContext) is not { } stored) return null;
        return new()
        {
            Person = stored.Person ?? Person.Unknown,
            Purpose = stored.Purpose,
            SandboxNow = stored.SandboxNow is { } stands ? Instant.FromUnixTimeMilliseconds(stands) : null,
        };
    }
}
