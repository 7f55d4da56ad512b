namespace Platform.Integrations.Agencies;

/// <summary>Whose API key it is.</summary>
public sealed record ApiCaller(string Agency, Guid KeyId);
