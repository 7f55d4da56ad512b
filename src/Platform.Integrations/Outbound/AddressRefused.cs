namespace Platform.Integrations.Outbound;

/// <summary>An address that a tenant typed leads to none that is public.</summary>
public sealed class AddressRefused(string host) : IOException($"{host} has no public address.");
