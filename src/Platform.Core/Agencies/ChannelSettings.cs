namespace Platform.Core.Agencies;

/// <summary>The doors by which people reach the client; null where the config names none.</summary>
public sealed record ChannelSettings(PhoneChannel? Phone, MessagingChannel? WhatsApp, MessagingChannel? Sms, WebChannel Web);
