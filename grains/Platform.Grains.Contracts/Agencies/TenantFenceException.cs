namespace Platform.Grains.Contracts.Agencies;

/// <summary>A grain was called on behalf of another agency than its own: a bug, never a person's mistake.</summary>
[GenerateSerializer, Alias("platform.tenant_fence")]
public sealed class TenantFenceException(string message) : Exception(message);
