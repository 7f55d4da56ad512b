namespace Platform.Core.Agencies;

/// <summary>A secret that a config names as <c>secret:name</c>, and where.</summary>
public sealed record ConfigSecret(string Name, int Line, int Column, string Path);
