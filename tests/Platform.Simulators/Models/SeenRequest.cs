namespace Platform.Simulators.Models;

/// <summary>A request as it came, for tests that hold it to the provider's contract.</summary>
public sealed record SeenRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
