namespace Platform.Web.Agencies;

/// <summary>A saved draft.</summary>
/// <param name="Version">Of the draft; also its ETag.</param>
/// <param name="PublishedVersion">0 before the first publish.</param>
internal sealed record ConfigSaved(int Version, int PublishedVersion);
