namespace Platform.Core.Agencies;

/// <summary>A published config as it was written.</summary>
/// <param name="Version">From 1; 0 with an empty text before the first publish.</param>
public sealed record ConfigDocument(int Version, string Text)
{
    public static ConfigDocument None { get; } = new(0, "");
}
