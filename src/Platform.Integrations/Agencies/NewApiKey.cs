namespace Platform.Integrations.Agencies;

/// <summary>A key just made.</summary>
/// <param name="Key">Shown to the person this once: only its hash is stored.</param>
public sealed record NewApiKey(Guid KeyId, string Key, string Prefix);
