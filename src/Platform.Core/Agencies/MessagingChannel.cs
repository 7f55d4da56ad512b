namespace Platform.Core.Agencies;

/// <param name="Number">E.164.</param>
public sealed record MessagingChannel(bool Enabled, string? Number);
