using Platform.Core.Conversations;

namespace Platform.Integrations.Turns;

/// <summary>What came with a message, as JSON.</summary>
/// <param name="SandboxNow">Unix milliseconds.</param>
internal sealed record StoredContext(Person? Person, string? Purpose, long? SandboxNow);
