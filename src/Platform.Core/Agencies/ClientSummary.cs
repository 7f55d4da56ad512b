namespace Platform.Core.Agencies;

/// <summary>A client in its agency's list.</summary>
/// <param name="PublishedVersion">0 before the first publish.</param>
public sealed record ClientSummary(string ClientId, string Name, string Template, int PublishedVersion);
