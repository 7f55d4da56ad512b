namespace Platform.Core.Agencies;

/// <summary>A client's own language model, instead of the installation's.</summary>
/// <param name="Provider"><c>none</c> (everything deterministically), <c>openai</c>, <c>azure</c>, <c>anthropic</c> or <c>ollama</c>.</param>
/// <param name="Model">The model's name; for azure the deployment's. Empty for <c>none</c>.</param>
/// <param name="Endpoint">A base address that the agency typed, so it is never trusted; null for the provider's public one.</param>
/// <param name="ApiKey">Name of the stored secret that holds the key; null for an endpoint that wants none.</param>
public sealed record LlmSettings(string Provider, string Model, Uri? Endpoint, string? ApiKey);
