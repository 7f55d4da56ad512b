namespace Platform.Core.Agencies;

/// <summary>What is wrong in a config and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">Such as <c>business_profile.services[0].duration_min</c>.</param>
/// <param name="Message">What is wrong and what to do, for the person who wrote it.</param>
public sealed record ConfigError(int Line, int Column, string Path, string Message);
