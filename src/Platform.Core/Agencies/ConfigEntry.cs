namespace Platform.Core.Agencies;

/// <param name="Line">Of the key, from 1.</param>
/// <param name="Column">Of the key, from 1.</param>
public sealed record ConfigEntry(string Key, ConfigNode Value, int Line, int Column);
